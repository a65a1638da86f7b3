import type { ObjectMeta } from './objectMeta';

/** @public */
export interface StorageClassProjection {
  meta: ObjectMeta;
  provisioner: string;
  isDefault: boolean;
  bindingMode: string;
  /** Such as `gp3`. */
  volumeType?: string;
  encrypted: boolean;
}
