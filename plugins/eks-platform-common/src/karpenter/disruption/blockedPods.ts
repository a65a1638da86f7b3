import { parseDuration } from '../../kubernetes/duration';
import { isFinishedPod } from '../../kubernetes/finishedPod';
import { matchesSelector } from '../../kubernetes/labelSelector';
import type {
  PodDisruptionBudgetProjection,
  PodProjection,
} from '../../kubernetes/projections';
import type { ClusterFacts } from '../../cluster/clusterFacts';
import { getAge } from '../../view/age';

/** A pod that its node may not lose now, and the one object that says so. */
export interface BlockedPod {
  pod: PodProjection;
  /** A budget that allows no eviction. */
  budget?: PodDisruptionBudgetProjection;
  /** Its own annotation `karpenter.sh/do-not-disrupt`. */
  doNotDisrupt?: string;
}

export const DO_NOT_DISRUPT = 'karpenter.sh/do-not-disrupt';

/** Pods that may not be evicted, by node. Only budgets that allow nothing now are compared with pods. */
export function findBlockedPods(
  facts: Pick<ClusterFacts, 'kubernetes' | 'now'>,
): Map<string, BlockedPod[]> {
  const { podDisruptionBudgets = [], pods = [] } = facts.kubernetes;
  const closed = new Map<string, PodDisruptionBudgetProjection[]>();
  for (const budget of podDisruptionBudgets) {
    if (budget.allowed === 0 && budget.expected > 0) {
      const namespace = budget.meta.namespace ?? '';
      closed.set(namespace, [...(closed.get(namespace) ?? []), budget]);
    }
  }
  const found = new Map<string, BlockedPod[]>();
  for (const pod of pods) {
    const blocked = pod.nodeName && blockOf(pod, closed, facts.now);
    if (blocked) {
      found.set(pod.nodeName!, [...(found.get(pod.nodeName!) ?? []), blocked]);
    }
  }
  return found;
}

function blockOf(
  pod: PodProjection,
  closed: Map<string, PodDisruptionBudgetProjection[]>,
  now: Date,
): BlockedPod | undefined {
  // Pods of a DaemonSet stay to the end and are not evicted; what is finished or leaves holds nobody.
  if (
    isFinishedPod(pod) ||
    pod.meta.deletedAt ||
    pod.meta.owners.some(({ kind }) => kind === 'DaemonSet' || kind === 'Node')
  ) {
    return undefined;
  }
  const doNotDisrupt = pod.meta.annotations[DO_NOT_DISRUPT];
  if (isHeld(doNotDisrupt, pod.meta.createdAt, now)) {
    return { pod, doNotDisrupt };
  }
  const budget = closed
    .get(pod.meta.namespace ?? '')
    ?.find(({ selector }) => matchesSelector(selector, pod.meta.labels));
  return budget && { pod, budget };
}

/** Whether the annotation holds now: `true` for ever, a duration for that long after the birth. */
export function isHeld(
  value: string | undefined,
  createdAt: string,
  now: Date,
): boolean {
  if (value === undefined) {
    return false;
  }
  const span = parseDuration(value);
  return span === undefined
    ? value === 'true'
    : (getAge(createdAt, now) ?? 0) < span;
}
