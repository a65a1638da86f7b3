import type { ObjectMeta } from './objectMeta';

/** @public */
export interface PersistentVolumeProjection {
  meta: ObjectMeta;
  /** `Available`, `Bound`, `Released`, `Failed`. */
  phase: string;
  /** Quantity text, such as `10Gi`. */
  capacity?: string;
  claim?: { namespace: string; name: string };
  storageClass?: string;
  reclaimPolicy: string;
  /** CSI driver, such as `ebs.csi.aws.com`. */
  driver?: string;
  /** `vol-…`, `fs-…`. */
  volumeId?: string;
  /** Zones that its node affinity allows; empty: any. */
  zones: string[];
  reason?: string;
  message?: string;
}
