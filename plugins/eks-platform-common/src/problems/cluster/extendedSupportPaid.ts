import { getSupport } from '../../sections/overview/support';
import { formatMoment, getDaysUntil } from '../../view/age';
import { formatUsd } from '../../view/money';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

// Nearer to its end, "AWS upgrades this cluster" says it.
const NOTICE_DAYS = 60;
const HOURS_A_MONTH = 730;

export const extendedSupportPaid: RegisteredProblem = {
  id: 'extended-support-paid',
  severity: 'warning',
  level: 'cause',
  scenario: 'extended-support',
  clears: 'The control plane runs a version in standard support.',
  rule: findExtendedSupportPaid,
};

/** The version is in extended support, which costs six times as much an hour. */
export function findExtendedSupportPaid(findings: Findings): FoundProblem[] {
  const { phase, version, endsAt } = getSupport(findings);
  const days = endsAt ? getDaysUntil(endsAt, findings.now) : Infinity;
  if (phase !== 'extended' || days <= NOTICE_DAYS) {
    return [];
  }
  const { prices, ref } = findings.state;
  const extra =
    prices && prices.region === ref.region
      ? prices.controlPlane.extended - prices.controlPlane.standard
      : undefined;
  return [
    found(extendedSupportPaid, {
      object: version,
      title: `Kubernetes ${version} is in extended support`,
      because: `${
        extra === undefined
          ? 'The control plane costs more than in standard support'
          : `The control plane costs ${formatUsd(extra * HOURS_A_MONTH, {
              decimals: 0,
            })} a month more`
      }${endsAt ? `, until ${formatMoment(endsAt, findings.now)}` : ''}.`,
      evidence: [
        {
          object: 'eks:DescribeClusterVersions',
          says: `standard support ended \`${findings.aws.version?.endOfStandardSupport?.slice(
            0,
            10,
          )}\``,
        },
      ],
      since: findings.aws.version?.endOfStandardSupport,
      next: 'Raise `kubernetes_version` by one minor, then apply',
      clearsIn: 'an hour after the apply',
      target: { tab: 'overview', query: { card: 'upgrades' } },
      ...(extra !== undefined && { perHour: extra }),
    }),
  ];
}
