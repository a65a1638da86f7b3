import type { LabelSelector } from './labelSelector';
import type { ObjectMeta } from './objectMeta';

/** policy/v1. @public */
export interface PodDisruptionBudgetProjection {
  meta: ObjectMeta;
  /** Undefined: it selects nothing. */
  selector?: LabelSelector;
  /** A count or a share, such as `1` or `50%`. */
  minAvailable?: string;
  maxUnavailable?: string;
  /** Evictions that the controller allows now; undefined before it has looked. */
  allowed?: number;
  healthy: number;
  wanted: number;
  expected: number;
}
