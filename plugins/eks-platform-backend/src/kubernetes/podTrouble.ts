import { projectText } from './freeText';
import type { RawObject } from './KubernetesSource';

const STARTING = new Set(['ContainerCreating', 'PodInitializing']);

/** What is the matter with a pod, by its first container that waits or ended without success. */
export interface PodTrouble {
  /** Such as `CrashLoopBackOff`. */
  trouble?: string;
  troubleText?: string;
  exitCode?: number;
}

export function findPodTrouble(pod: RawObject): PodTrouble {
  for (const status of containerStatuses(pod)) {
    const { waiting, terminated } = status.state ?? {};
    const before = status.lastState?.terminated;
    if (waiting?.reason && !STARTING.has(waiting.reason)) {
      return describe(waiting.reason, waiting.message, before?.exitCode);
    }
    if (terminated && terminated.exitCode !== 0) {
      const { reason = 'Error', message, exitCode } = terminated;
      return describe(reason, message, exitCode);
    }
  }
  return pod.status?.phase === 'Failed'
    ? describe(pod.status.reason, pod.status.message)
    : {};
}

function describe(
  trouble: string | undefined,
  text: unknown,
  exitCode?: number,
): PodTrouble {
  const troubleText = projectText(text);
  return {
    ...(trouble && { trouble }),
    ...(troubleText && { troubleText }),
    ...(exitCode && { exitCode }),
  };
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
