import { getAge } from '../../view/age';
import { formatUsd } from '../../view/money';
import { formatCount, formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

// Between two nodes, and over a weekend, a disk may well be free.
const PATIENCE_MS = 7 * 86_400_000;

export const disksUnused: RegisteredProblem = {
  id: 'disks-unused',
  severity: 'warning',
  level: 'cause',
  scenario: 'disks-unused',
  clears: 'The disks are deleted, or claimed again.',
  rule: findDisksUnused,
};

/** Disks that are paid for and that no claim of the cluster knows any more. */
export function findDisksUnused(findings: Findings): FoundProblem[] {
  const { volumes } = findings.aws;
  const { persistentVolumes } = findings.kubernetes;
  if (!volumes || !persistentVolumes) {
    return [];
  }
  const bound = new Set(
    persistentVolumes
      .filter(({ phase }) => phase === 'Bound' || phase === 'Available')
      .map(({ volumeId }) => volumeId),
  );
  const unused = volumes.filter(
    ({ id, state, createdAt }) =>
      state === 'available' &&
      !bound.has(id) &&
      (getAge(createdAt, findings.now) ?? 0) >= PATIENCE_MS,
  );
  if (unused.length === 0) {
    return [];
  }
  const gib = unused.reduce((sum, { sizeGib }) => sum + sizeGib, 0);
  const { prices, ref } = findings.state;
  const month =
    prices?.gp3GibMonth !== undefined && prices.region === ref.region
      ? gib * prices.gp3GibMonth
      : undefined;
  const oldest = unused.map(({ createdAt }) => createdAt).sort()[0];
  return [
    found(disksUnused, {
      object: 'cluster',
      title: `${formatCount(unused.length, 'disk')} ${
        unused.length === 1 ? 'is' : 'are'
      } paid for and nobody uses ${unused.length === 1 ? 'it' : 'them'}`,
      because: `${unused.length === 1 ? 'It holds' : 'They hold'} ${formatCount(
        gib,
        'GiB',
        'GiB',
      )}, attached to no node and bound to no claim${
        month === undefined ? '' : `; about ${formatUsd(month)} a month`
      }.`,
      evidence: unused.slice(0, 3).map(disk => ({
        object: `Disk ${disk.id}`,
        says: `${disk.sizeGib} GiB in \`${disk.zone}\`${
          disk.claim
            ? `, was of ${disk.claim.namespace}/${disk.claim.name}`
            : ''
        }`,
        at: disk.createdAt,
      })),
      since: oldest,
      next: `Take a snapshot of ${formatList(
        unused.map(({ id }) => `\`${id}\``),
        3,
      )}, then delete`,
      target: { tab: 'overview', query: { card: 'storage' } },
      ...(month !== undefined && { perHour: month / 730 }),
    }),
  ];
}
