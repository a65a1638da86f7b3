import type { Instant } from '../clock/Clock';
import { SECOND } from '../clock/duration';
import { fluxConditions } from '../objects/fluxCondition';
import type { KubernetesObject } from '../objects/KubernetesObject';

const REQUESTED = 'reconcile.fluxcd.io/requestedAt';

/** Seconds after a request that a controller begins, and has ended. */
const BEGINS = 1;
const ENDS = 4;

/** A Flux object after somebody asked for its reconciliation; a suspended one is not looked at. */
export function afterReconcileRequest(
  object: KubernetesObject,
  requestedAt: Instant,
  now: Instant,
  speed: number,
): KubernetesObject {
  const token = object.metadata.annotations?.[REQUESTED];
  const isFlux = /\.fluxcd\.io\//.test(object.apiVersion);
  if (!isFlux || object.spec?.suspend === true || !object.status) {
    return object;
  }
  const at = (seconds: number) => requestedAt + (seconds * SECOND) / speed;
  if (now < at(BEGINS)) {
    return object;
  }
  const isRunning = now < at(ENDS);
  return {
    ...object,
    status: {
      ...object.status,
      ...(isRunning && {
        conditions: fluxConditions(
          {
            is: 'progressing',
            since: at(BEGINS),
            message: 'Reconciliation in progress',
          },
          { reason: '', message: '' },
        ).map(each => ({
          ...each,
          observedGeneration: object.metadata.generation ?? 1,
        })),
      }),
      ...(!isRunning && {
        observedGeneration: object.metadata.generation ?? 1,
        conditions: renewedConditions(object),
        ...(token && { lastHandledReconcileAt: token }),
      }),
    },
  };
}

function renewedConditions({ status, metadata }: KubernetesObject): object[] {
  return (status.conditions ?? []).map((each: object) => ({
    ...each,
    observedGeneration: metadata.generation ?? 1,
  }));
}
