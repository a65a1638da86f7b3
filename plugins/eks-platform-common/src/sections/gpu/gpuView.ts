import type { GpuOffer } from '../../gpu/offer';
import type { ItemState } from '../../view/itemState';
import type { Quantity } from '../../view/quantity';

/** @public */
export type DeviceState = 'requested' | 'free' | 'broken' | 'initialising';

/** One device as a cell, or one slice of it. @public */
export interface GpuDevice {
  state: DeviceState;
  heldBy?: string;
  /** MIG: which slice, such as `1g.5gb`. */
  profile?: string;
}

/** How several pods share the devices of a node. @public */
export interface GpuSharing {
  strategy: 'time-slicing' | 'mps';
  perDevice: number;
  /** Shares that pods hold, of all that are offered. */
  taken: number;
  shares: number;
}

/** @public */
export interface GpuNodeRow {
  node: string;
  claim?: string;
  pool?: string;
  instanceType?: string;
  zone?: string;
  capacityType?: string;
  /** Real devices, or the slices that they are cut into; never shares. */
  devices: GpuDevice[];
  /** Whether the number of devices comes from the node, from a DRA driver or from the instance type table. */
  devicesSource: 'node' | 'instance-type' | 'dra';
  sharing?: GpuSharing;
  /** What the node monitoring agent says is wrong with its hardware. */
  ill?: string;
  stateText: string;
  state: ItemState;
  perHour: Quantity;
  createdAt: string;
  holders: {
    namespace: string;
    pod: string;
    owner?: string;
    /** Devices; of a shared node: shares. */
    devices: number;
  }[];
  problem?: string;
}

/** A pod that waits for accelerators. @public */
export interface GpuPendingPod {
  namespace: string;
  pod: string;
  owner?: string;
  /** What it asks for, such as `nvidia.com/gpu`. */
  resource: string;
  devices: number;
  since: string;
  reason: string;
  /** Why no machine that may be started would ever do. */
  never?: string;
}

/** One part of what makes accelerators usable. @public */
export interface GpuStackRow {
  part:
    | 'device-plugin'
    | 'hardware'
    | 'sharing'
    | 'mig'
    | 'dra'
    | 'reservations'
    | 'quota';
  /** Tells rows of one part apart, such as the name of a quota. */
  name?: string;
  state: ItemState;
  text: string;
}

/** @public */
export interface GpuView {
  resource: string;
  model?: string;
  devices: Record<DeviceState, number> & { total: number };
  cost: { total: Quantity; idle: Quantity };
  pending: GpuPendingPod[];
  nodes: GpuNodeRow[];
  pools: {
    name: string;
    nodes: number;
    instanceTypes: string[];
    used?: number;
    limit?: number;
  }[];
  /** "Can I get one now?": the ten that help most; empty: no node pool may start accelerators. */
  offers: GpuOffer[];
  stack: GpuStackRow[];
  holders: {
    owner: string;
    devices: number;
    perHour: Quantity;
    idlePerHour: Quantity;
  }[];
}
