import { isFinishedPod } from './finishedPod';
import type { PodProjection, ResourceList } from './projections';
import { parseQuantity } from './quantity';

/** Amount of one resource, 0 when the list does not name it, undefined when it cannot be read. */
export function getAmount(
  list: ResourceList,
  resource: string,
): number | undefined {
  const text = list[resource];
  return text === undefined ? 0 : parseQuantity(text);
}

/** Sum of what pods that have not ended request of one resource, as the scheduler counts. */
export function sumRequests(
  pods: readonly PodProjection[],
  resource: string,
): number {
  let sum = 0;
  for (const pod of pods) {
    if (!isFinishedPod(pod)) {
      sum += getAmount(pod.requests, resource) ?? 0;
    }
  }
  return sum;
}
