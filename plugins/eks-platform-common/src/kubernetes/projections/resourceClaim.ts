import type { ObjectMeta } from './objectMeta';

/** resource.k8s.io/v1: what pods ask of DRA drivers. @public */
export interface ResourceClaimProjection {
  meta: ObjectMeta;
  /** Device classes that it asks for, such as `gpu.nvidia.com`. */
  deviceClasses: string[];
  /** Devices that it got; empty: it waits. */
  devices: { driver: string; pool: string; device: string }[];
  /** Names of the pods that may use it now. */
  reservedFor: string[];
}
