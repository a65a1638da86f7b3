import { getCondition } from './condition';
import { explainScheduling } from './explainScheduling';
import type { PodProjection } from './projections';

/** A pod that no node takes. */
export interface UnschedulablePod {
  pod: PodProjection;
  /** ISO 8601. */
  since: string;
  /** In words, such as `3 nodes are tainted CriticalAddonsOnly`. */
  reason: string;
}

/** Pods that the scheduler refused to place. */
export function getUnschedulablePods(
  pods: readonly PodProjection[],
): UnschedulablePod[] {
  const found: UnschedulablePod[] = [];
  for (const pod of pods) {
    if (pod.phase !== 'Pending' || pod.nodeName || pod.meta.deletedAt) {
      continue;
    }
    const scheduled = getCondition(pod, 'PodScheduled');
    if (scheduled?.status === 'False') {
      found.push({
        pod,
        since: scheduled.lastTransitionTime ?? pod.meta.createdAt,
        reason: explainScheduling(scheduled.message, scheduled.reason),
      });
    }
  }
  return found;
}
