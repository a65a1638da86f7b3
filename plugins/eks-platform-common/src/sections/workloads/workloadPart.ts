import type {
  PodProjection,
  WorkloadProjection,
} from '../../kubernetes/projections';
import { exactly, unknown } from '../../view/quantities';
import type { Quantity } from '../../view/quantity';
import type { WorkloadPart } from './workloadsView';

/** A part of an application: how many of its pods are ready. */
export function makePart(
  name: string,
  workload: WorkloadProjection,
): WorkloadPart {
  const { desired, ready } = workload;
  if (desired === 0) {
    return { name, state: 'suspended', text: 'scaled to 0' };
  }
  return {
    name,
    state: ready >= desired ? 'ok' : 'warning',
    text: `${ready} of ${desired} ready`,
  };
}

/** Running and waiting pods of a kind; unknown while pods are. */
export function countByPhase(
  pods: readonly PodProjection[] | undefined,
  unit: string,
): { running: Quantity; waiting: Quantity } {
  const count = (phase: string) =>
    pods
      ? exactly(pods.filter(pod => pod.phase === phase).length, unit, 'pods')
      : unknown(unit, 'pods', 'pods are not known');
  return { running: count('Running'), waiting: count('Pending') };
}
