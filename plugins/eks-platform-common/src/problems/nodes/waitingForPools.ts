import { couldTake } from '../../karpenter/poolFit';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { UnschedulablePod } from '../../kubernetes/podScheduling';
import type { Findings } from '../findings';
import type { Explained } from '../rule';

/** Pods that wait for a node and that one of these pools could take, unless something else explains them. */
export function getWaitingFor(
  pools: readonly (string | undefined)[],
  findings: Findings,
  explained: Explained,
): UnschedulablePod[] {
  const own = (findings.kubernetes.nodePools ?? []).filter(({ meta }) =>
    pools.includes(meta.name),
  );
  return findings.unschedulable.filter(
    ({ pod }) =>
      !explained.pods.has(getObjectKey(pod.meta)) &&
      own.some(pool => couldTake(pool, pod)),
  );
}
