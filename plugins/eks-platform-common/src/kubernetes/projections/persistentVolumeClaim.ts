import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';

/** @public */
export interface PersistentVolumeClaimProjection {
  meta: ObjectMeta;
  /** `Pending`, `Bound`, `Lost`. */
  phase: string;
  storageClass?: string;
  /** Name of the bound PersistentVolume. */
  volumeName?: string;
  /** Quantity text, such as `10Gi`. */
  requested?: string;
  /** Node that the scheduler has chosen for the volume. */
  selectedNode?: string;
  conditions: Condition[];
}
