import {
  findCapacityRefusals,
  type CapacityRefusals,
} from '../../karpenter/capacityRefusals';
import { offersDevices } from '../../karpenter/poolFit';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { UnschedulablePod } from '../../kubernetes/podScheduling';
import { formatAge, getAge } from '../../view/age';
import { formatCount, formatList, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { getHurtPods } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';
import { getWaitingFor } from './waitingForPools';

// One refusal is followed by another zone or type; only who still waits afterwards has a problem.
const MANY = 3;
const WAITING_MS = 2 * 60_000;

export const capacityDrought: RegisteredProblem = {
  id: 'gpu-capacity-drought',
  severity: 'warning',
  level: 'cause',
  scenario: 'S3',
  clears: 'The pods are placed, or AWS has not refused for 15 minutes.',
  rule: findCapacityDrought,
};

/** Pods that wait because AWS has no machine that their pool may buy. One problem per pool. */
export function findCapacityDrought(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  return findCapacityRefusals(findings).flatMap(refusals => {
    const waiting = getWaitingFor([refusals.pool], findings, explained).filter(
      ({ since }) => (getAge(since, findings.now) ?? 0) >= WAITING_MS,
    );
    return refusals.total >= MANY && waiting.length > 0
      ? [toProblem(refusals, waiting, findings)]
      : [];
  });
}

function toProblem(
  refusals: CapacityRefusals,
  waiting: UnschedulablePod[],
  findings: Findings,
): FoundProblem {
  const pool = findings.kubernetes.nodePools?.find(
    ({ meta }) => meta.name === refusals.pool,
  );
  const isGpu = pool !== undefined && offersDevices(pool);
  const hurt = getHurtPods(waiting);
  const since = waiting.map(pod => pod.since).sort()[0];
  const what =
    refusals.types.length > 0 ? formatList(refusals.types, 2) : 'machine';
  const isQuota = refusals.quota === refusals.total;
  const pods = formatCount(waiting.length, isGpu ? 'GPU pod' : 'pod');
  const verb = waiting.length === 1 ? 'waits' : 'wait';
  return found(capacityDrought, {
    object: refusals.pool,
    title: isQuota
      ? `${pods} ${verb}: the vCPU quota is used up`
      : `${pods} ${verb}: AWS has no ${what}`,
    because: getBecause(refusals),
    evidence: [
      {
        object: `NodePool ${refusals.pool}`,
        says: shorten(refusals.message ?? 'insufficient capacity', 160),
        at: refusals.lastAt,
      },
      {
        object: formatList(
          waiting.map(({ pod }) => getObjectKey(pod.meta)),
          2,
        ),
        says: `wait for ${formatAge(getAge(since, findings.now) ?? 0)}`,
        at: since,
      },
    ],
    since,
    next: isQuota
      ? 'Ask for more in Service Quotas'
      : `Let pool \`${refusals.pool}\` use more types, zones or on-demand${
          refusals.quota > 0 ? ', and ask for quota' : ''
        }`,
    hurts: hurt.hurts,
    clearsIn: '3 min after AWS has capacity: Karpenter asks again by itself',
    target: isGpu
      ? { tab: 'gpu' }
      : { tab: 'nodes', query: { pool: refusals.pool } },
    explains: { pods: hurt.keys },
    marks: { pools: [refusals.pool] },
  });
}

function getBecause({ total, quota, zones }: CapacityRefusals): string {
  const where =
    zones.length > 0 ? ` in ${formatCount(zones.length, 'zone')}` : '';
  const byQuota =
    quota > 0 && quota < total ? `, ${quota} of them by quota` : '';
  return `AWS has refused ${formatCount(
    total,
    'launch',
    'launches',
  )}${where} since the first try${byQuota}.`;
}
