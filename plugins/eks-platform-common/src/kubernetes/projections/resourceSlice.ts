import type { ObjectMeta } from './objectMeta';

/** resource.k8s.io/v1: devices that a DRA driver publishes. @public */
export interface ResourceSliceProjection {
  meta: ObjectMeta;
  /** `gpu.nvidia.com`. */
  driver: string;
  pool: { name: string; generation: number; sliceCount: number };
  /** Absent: its devices belong to several nodes. */
  nodeName?: string;
  /** Names of its devices. */
  devices: string[];
}
