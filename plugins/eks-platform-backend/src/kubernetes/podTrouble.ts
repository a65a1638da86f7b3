import type { RawObject } from './KubernetesSource';

const STARTING = new Set(['ContainerCreating', 'PodInitializing']);

/** First reason of a container that waits or ended without success, such as `CrashLoopBackOff`. */
export function findPodTrouble(pod: RawObject): string | undefined {
  for (const { state } of containerStatuses(pod)) {
    const waiting = state?.waiting?.reason;
    if (waiting && !STARTING.has(waiting)) {
      return waiting;
    }
    const ended = state?.terminated;
    if (ended && ended.exitCode !== 0) {
      return ended.reason ?? 'Error';
    }
  }
  return pod.status?.phase === 'Failed' ? pod.status.reason : undefined;
}

export function countRestarts(pod: RawObject): number {
  return containerStatuses(pod).reduce(
    (sum, status) => sum + (status.restartCount ?? 0),
    0,
  );
}

function containerStatuses(pod: RawObject): RawObject[] {
  return [
    ...(pod.status?.initContainerStatuses ?? []),
    ...(pod.status?.containerStatuses ?? []),
  ];
}
