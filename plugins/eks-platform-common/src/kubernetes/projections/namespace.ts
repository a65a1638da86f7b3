import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';

/** @public */
export interface NamespaceProjection {
  meta: ObjectMeta;
  /** `Active`, `Terminating`. */
  phase: string;
  conditions: Condition[];
}
