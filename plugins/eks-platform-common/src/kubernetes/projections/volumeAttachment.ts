import type { ObjectMeta } from './objectMeta';

/** @public */
export interface VolumeAttachmentProjection {
  meta: ObjectMeta;
  /** CSI driver. */
  attacher: string;
  nodeName: string;
  /** Name of the PersistentVolume; absent for inline volumes. */
  volumeName?: string;
  attached: boolean;
  attachError?: { message: string; at?: string };
  detachError?: { message: string; at?: string };
}
