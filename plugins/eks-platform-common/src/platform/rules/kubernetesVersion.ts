import type { Finding } from '../finding';
import { writeDate } from '../writeDate';
import { counted } from './platformRule';
import type { PlatformRule } from './platformRule';

/** A version that ends sooner than this is no start for a new platform. */
const SHORTEST_SUPPORT_DAYS = 30;

const DAY_MS = 86_400_000;

/** The version must be in the table, allowed by the profile and in support for a while. */
export const kubernetesVersionRule: PlatformRule = {
  id: 'kubernetes-version',
  check({ answers, context, account }) {
    const { kubernetesVersion: version, supportPolicy } = answers;
    const table = context.versions.kubernetes;
    const newest = table.default;
    const found = (
      level: Finding['level'],
      message: string,
      set: Record<string, unknown> = { kubernetesVersion: newest },
      label = `Use ${newest}`,
    ): Omit<Finding, 'rule'>[] => [
      { level, field: 'kubernetesVersion', message, fix: { label, set } },
    ];
    const row = table.versions.find(item => item.version === version);
    if (!row) {
      return found(
        'error',
        `This version is not among those that the template was tested with. Choose ${newest}.`,
      );
    }
    const oldest = account?.guardrails.oldestKubernetes;
    if (account && oldest && compareMinor(version, oldest) < 0) {
      return found(
        'error',
        `${version}: ${account.alias} allows ${oldest} and newer. Choose ${newest}.`,
      );
    }
    const untilExtendedEnd = daysUntil(row.extendedUntil, context.today);
    if (untilExtendedEnd <= 0) {
      return found(
        'error',
        `${version} left extended support on ${writeDate(
          row.extendedUntil,
        )}; AWS upgrades such clusters by itself. Choose ${newest}.`,
      );
    }
    const days = daysUntil(row.standardUntil, context.today);
    if (days >= SHORTEST_SUPPORT_DAYS) {
      return [];
    }
    const when =
      days > 0
        ? `leaves standard support in ${counted(days, 'day')} (${writeDate(
            row.standardUntil,
          )})`
        : `left standard support on ${writeDate(row.standardUntil)}`;
    const prices = context.pricesOf(answers.region);
    const surcharge = prices
      ? Math.round(
          (prices.controlPlane.extended - prices.controlPlane.standard) *
            prices.hoursPerMonth,
        )
      : undefined;
    const price = surcharge ? `: + $${surcharge} a month` : '';
    return supportPolicy === 'EXTENDED'
      ? found('note', `${version} ${when}; extended support is on${price}.`)
      : found(
          'error',
          `${version} ${when}. Choose ${newest}, or accept extended support${price}.`,
        );
  },
};

/** Compares minor versions such as `1.9` and `1.36`. */
export function compareMinor(a: string, b: string): number {
  const [aMajor, aMinor] = a.split('.').map(Number);
  const [bMajor, bMinor] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}

/** Whole days from one ISO 8601 date to another. */
export function daysUntil(date: string, today: string): number {
  return Math.round(
    (Date.parse(date) - Date.parse(today.slice(0, 10))) / DAY_MS,
  );
}
