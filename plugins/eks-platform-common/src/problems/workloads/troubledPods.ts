import { getCondition } from '../../kubernetes/condition';
import { getObjectKey, getOwnerLabel } from '../../kubernetes/objectKey';
import {
  groupByWorkload,
  type PodWorkload,
} from '../../kubernetes/podWorkload';
import type { PodProjection } from '../../kubernetes/projections';
import { getAge } from '../../view/age';
import type { Findings } from '../findings';
import { count } from '../hurts';
import type { Problem } from '../problem';
import type { Explained } from '../rule';

/** Pods of one workload that share a trouble. */
export interface TroubledWorkload {
  key: string;
  workload: PodWorkload;
  pods: PodProjection[];
  /** ISO 8601 of the one that is in trouble longest. */
  since?: string;
}

/** Workloads whose pods are in one of these troubles for at least so long, and that nothing explains yet. */
export function findTroubledWorkloads(
  findings: Findings,
  explained: Explained,
  options: {
    isTrouble(pod: PodProjection): boolean;
    atLeastMs: number;
  },
): TroubledWorkload[] {
  // Cheap questions first: a large cluster has 100,000 pods.
  const pods = (findings.kubernetes.pods ?? []).filter(
    pod =>
      options.isTrouble(pod) &&
      !pod.meta.deletedAt &&
      !explained.pods.has(getObjectKey(pod.meta)) &&
      (getAge(getTroubledSince(pod), findings.now) ?? 0) >= options.atLeastMs,
  );
  return [...groupByWorkload(pods)].map(([key, group]) => ({
    key,
    ...group,
    since: group.pods.flatMap(pod => getTroubledSince(pod) ?? []).sort()[0],
  }));
}

/** Since when a pod is not ready; containers themselves do not say. */
export function getTroubledSince(pod: PodProjection): string | undefined {
  const ready = getCondition(pod, 'Ready');
  return ready?.status === 'False'
    ? ready.lastTransitionTime ?? pod.meta.createdAt
    : pod.meta.createdAt;
}

export function hurtsOf(pods: readonly PodProjection[]): Problem['hurts'] {
  const owners = new Set(pods.flatMap(pod => getOwnerLabel(pod.meta) ?? []));
  return [
    ...count(pods.length, 'pod', 'pods'),
    ...count(owners.size, 'owner', 'owners'),
  ];
}

/** What a problem of pods explains: the pods, and the workload that waits for them. */
export function explainsOf(group: TroubledWorkload) {
  return {
    objects: [group.key],
    pods: group.pods.map(pod => getObjectKey(pod.meta)),
  };
}

/** Evidence lines of the first pods. */
export function evidenceOf(pods: readonly PodProjection[]) {
  return pods.slice(0, 3).map(pod => ({
    object: `Pod ${getObjectKey(pod.meta)}`,
    says: `\`${pod.trouble}\`${
      pod.exitCode ? `, exit code ${pod.exitCode}` : ''
    }${pod.restarts ? `, ${pod.restarts} restarts` : ''}`,
  }));
}
