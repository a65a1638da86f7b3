import type {
  FluxKind,
  FluxVerb,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { RawObject } from '../kubernetes/KubernetesSource';

const REQUESTED_AT = 'reconcile.fluxcd.io/requestedAt';
const RESET_AT = 'reconcile.fluxcd.io/resetAt';
const FORCE_AT = 'reconcile.fluxcd.io/forceAt';
const OPERATOR_SWITCH = 'fluxcd.controlplane.io/reconcile';
// They have no spec.suspend but an annotation.
const KINDS_OF_OPERATOR: ReadonlySet<FluxKind> = new Set([
  'ResourceSet',
  'FluxInstance',
]);

/** Whether an object says that its controller shall leave it alone. */
export function isSuspended(object: RawObject): boolean {
  return (
    object.spec?.suspend === true ||
    object.metadata?.annotations?.[OPERATOR_SWITCH] === 'disabled'
  );
}

/** The merge patch of a verb: an annotation, or `spec.suspend`, and nothing else. */
export function makeFluxPatch(options: {
  verb: FluxVerb;
  kind: FluxKind;
  object: RawObject;
  token: string;
}): RawObject {
  const { verb, kind, object, token } = options;
  const suspends = verb === 'suspend';
  const annotations: Record<string, string> = suspends
    ? {}
    : { [REQUESTED_AT]: token };
  if (verb === 'reconcile' && kind === 'HelmRelease' && hasGivenUp(object)) {
    // Otherwise Flux would look, find no try left, and do nothing.
    annotations[RESET_AT] = token;
    annotations[FORCE_AT] = token;
  }
  const isOfOperator = KINDS_OF_OPERATOR.has(kind);
  if (verb !== 'reconcile' && isOfOperator) {
    annotations[OPERATOR_SWITCH] = suspends ? 'disabled' : 'enabled';
  }
  return {
    // What was decided on an older state is refused rather than done.
    metadata: {
      resourceVersion: object.metadata?.resourceVersion,
      annotations,
    },
    ...(verb !== 'reconcile' &&
      !isOfOperator && {
        spec: { suspend: suspends },
      }),
  };
}

function hasGivenUp(object: RawObject): boolean {
  const conditions: RawObject[] = object.status?.conditions ?? [];
  return conditions.some(
    ({ type, status }) => type === 'Stalled' && status === 'True',
  );
}
