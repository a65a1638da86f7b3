import type { PodProjection } from '../kubernetes/projections';
import type { DeviceState } from '../sections/gpu/gpuView';

/** One device of a node, or one slice of it. */
export interface AcceleratorDevice {
  state: DeviceState;
  heldBy?: PodProjection;
  /** MIG: which slice, such as `1g.5gb`. */
  profile?: string;
  /** Its part of what the node costs; the parts of a node add up to 1. */
  part: number;
}
