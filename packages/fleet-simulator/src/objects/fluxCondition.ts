import type { Instant } from '../clock/Clock';
import type { Condition } from './KubernetesObject';
import { condition } from './KubernetesObject';

/** Where a Flux object stands. */
export type FluxState =
  | { is: 'ready'; since: Instant }
  | { is: 'failed'; since: Instant; reason: string; message: string }
  /** On another object, as `namespace/name`. */
  | { is: 'waiting'; since: Instant; on: string }
  | { is: 'progressing'; since: Instant; message: string }
  /** Its controller never looked at it. */
  | { is: 'never' };

/** The conditions that Flux's controllers write in a state. */
export function fluxConditions(
  state: FluxState,
  success: { reason: string; message: string },
): Condition[] {
  return entries(state, success).map(each => ({
    ...each,
    observedGeneration: 1,
  }));
}

function entries(
  state: FluxState,
  success: { reason: string; message: string },
): Condition[] {
  switch (state.is) {
    case 'ready':
      return [
        condition(
          'Ready',
          'True',
          success.reason,
          success.message,
          state.since,
        ),
      ];
    case 'failed':
      return [
        condition('Ready', 'False', state.reason, state.message, state.since),
      ];
    case 'waiting':
      return [
        condition(
          'Ready',
          'False',
          'DependencyNotReady',
          `dependency '${state.on}' is not ready`,
          state.since,
        ),
      ];
    case 'progressing':
      return [
        condition(
          'Reconciling',
          'True',
          'Progressing',
          state.message,
          state.since,
        ),
        condition(
          'Ready',
          'Unknown',
          'Progressing',
          'Reconciliation in progress',
          state.since,
        ),
      ];
    default:
      return [];
  }
}
