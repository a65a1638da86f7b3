import type { PodProjection } from './projections';

/** A pod that ended holds no resources any more. */
export function isFinishedPod(pod: PodProjection): boolean {
  return pod.phase === 'Succeeded' || pod.phase === 'Failed';
}
