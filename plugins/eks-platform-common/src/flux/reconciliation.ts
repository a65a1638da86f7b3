import { getAge } from '../view/age';
import { getCondition } from '../kubernetes/condition';
import { parseDuration } from '../kubernetes/duration';
import type { FluxObjectProjection } from '../kubernetes/projections';

/** @public */
export type ReconciliationState =
  | 'terminating'
  | 'suspended'
  | 'unknown'
  | 'progressing'
  | 'waiting'
  | 'ready'
  | 'failed';

/** @public */
export interface Reconciliation {
  state: ReconciliationState;
  reason?: string;
  message?: string;
  /** ISO 8601: since when the Ready condition says so. */
  since?: string;
  /** Progressing for longer than twice its own timeout. */
  stuck: boolean;
}

const START_LIMIT_MS = 2 * 60_000;
const DEFAULT_TIMEOUT_MS = 5 * 60_000;

/** Derives one state; the order of the checks decides, as an operator would ask. @public */
export function getReconciliation(
  object: FluxObjectProjection,
  now: Date,
): Reconciliation {
  const ready = getCondition(object, 'Ready');
  const state = decide(object, now);
  const age = getAge(ready?.lastTransitionTime, now) ?? 0;
  const timeout = parseDuration(object.timeout) ?? DEFAULT_TIMEOUT_MS;
  return {
    state,
    reason: ready?.reason,
    message: ready?.message,
    since: ready?.lastTransitionTime,
    stuck: state === 'progressing' && age > 2 * timeout,
  };
}

function decide(object: FluxObjectProjection, now: Date): ReconciliationState {
  if (object.meta.deletedAt) {
    return 'terminating';
  }
  if (
    object.suspend ||
    object.meta.annotations['kustomize.toolkit.fluxcd.io/reconcile'] ===
      'disabled'
  ) {
    return 'suspended';
  }
  if (object.conditions.length === 0 && isOnlyAnAddress(object)) {
    return 'ready';
  }
  if (object.conditions.length === 0) {
    const age = getAge(object.meta.createdAt, now) ?? 0;
    return age < START_LIMIT_MS ? 'progressing' : 'unknown';
  }
  const ready = getCondition(object, 'Ready');
  // A verdict on an older generation says nothing about the change just pushed. Controllers raise their own
  // observedGeneration only when they succeed; the condition tells of which generation the failure is.
  const observed = Math.max(
    object.observedGeneration ?? -Infinity,
    ready?.observedGeneration ?? -Infinity,
  );
  if (
    Number.isFinite(observed) &&
    object.meta.generation !== undefined &&
    observed < object.meta.generation
  ) {
    return 'progressing';
  }
  if (getCondition(object, 'Stalled')?.status === 'True') {
    return 'failed';
  }
  if (ready?.status === 'False' && ready.reason === 'DependencyNotReady') {
    return 'waiting';
  }
  const reconciling = getCondition(object, 'Reconciling');
  if (reconciling?.status === 'True') {
    const retries = reconciling.reason === 'ProgressingWithRetry';
    return retries && ready?.status === 'False' ? 'failed' : 'progressing';
  }
  switch (ready?.status) {
    case 'True':
      return 'ready';
    case 'False':
      return 'failed';
    case 'Unknown':
      return 'progressing';
    default:
      return 'unknown';
  }
}

// A HelmRepository of an OCI registry is not fetched: no controller ever reports on it.
function isOnlyAnAddress(object: FluxObjectProjection): boolean {
  return (
    object.kind === 'HelmRepository' &&
    Boolean(object.url?.startsWith('oci://'))
  );
}
