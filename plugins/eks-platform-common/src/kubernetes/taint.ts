import type { Taint, Toleration } from './projections';

/** Whether one toleration matches one taint, as the scheduler decides. @public */
export function tolerates(toleration: Toleration, taint: Taint): boolean {
  if (toleration.effect && toleration.effect !== taint.effect) {
    return false;
  }
  const exists = toleration.operator === 'Exists';
  if (!toleration.key) {
    return exists;
  }
  if (toleration.key !== taint.key) {
    return false;
  }
  return exists || (toleration.value ?? '') === (taint.value ?? '');
}

// DaemonSet pods tolerate these without saying so.
const DAEMON_TOLERATED = new Set([
  'node.kubernetes.io/not-ready',
  'node.kubernetes.io/unreachable',
  'node.kubernetes.io/disk-pressure',
  'node.kubernetes.io/memory-pressure',
  'node.kubernetes.io/pid-pressure',
  'node.kubernetes.io/unschedulable',
  'node.kubernetes.io/network-unavailable',
]);

/** Taints that keep a DaemonSet with these tolerations away; `PreferNoSchedule` keeps nothing away. @public */
export function getUntoleratedTaints(
  taints: readonly Taint[],
  tolerations: readonly Toleration[],
): Taint[] {
  return taints.filter(
    taint =>
      taint.effect !== 'PreferNoSchedule' &&
      !DAEMON_TOLERATED.has(taint.key) &&
      !tolerations.some(toleration => tolerates(toleration, taint)),
  );
}

/** `workload=gpu`, as one writes it in a toleration. @public */
export function formatTaint(taint: Taint): string {
  return taint.value ? `${taint.key}=${taint.value}` : taint.key;
}
