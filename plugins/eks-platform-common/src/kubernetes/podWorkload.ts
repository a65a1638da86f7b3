import type { PodProjection } from './projections';

/** What created a pod, as a person knows it. */
export interface PodWorkload {
  kind: string;
  namespace?: string;
  name: string;
}

// A Deployment names its ReplicaSets after itself and a hash.
const HASH = /-[a-z0-9]{5,10}$/;

/** The Deployment behind a ReplicaSet, else the owner, else the pod itself. */
export function getPodWorkload(pod: PodProjection): PodWorkload {
  const [owner] = pod.meta.owners;
  const { namespace } = pod.meta;
  if (!owner) {
    return { kind: 'Pod', namespace, name: pod.meta.name };
  }
  return owner.kind === 'ReplicaSet'
    ? { kind: 'Deployment', namespace, name: owner.name.replace(HASH, '') }
    : { kind: owner.kind, namespace, name: owner.name };
}

/** `Deployment/namespace/name`. */
export function getWorkloadKey(workload: PodWorkload): string {
  const { kind, namespace, name } = workload;
  return `${kind}/${namespace ? `${namespace}/` : ''}${name}`;
}

/** Pods by the workload that created them. */
export function groupByWorkload(
  pods: readonly PodProjection[],
): Map<string, { workload: PodWorkload; pods: PodProjection[] }> {
  const groups = new Map<
    string,
    { workload: PodWorkload; pods: PodProjection[] }
  >();
  for (const pod of pods) {
    const workload = getPodWorkload(pod);
    const key = getWorkloadKey(workload);
    const group = groups.get(key);
    if (group) {
      group.pods.push(pod);
    } else {
      groups.set(key, { workload, pods: [pod] });
    }
  }
  return groups;
}
