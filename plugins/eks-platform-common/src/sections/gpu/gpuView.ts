import type { ItemState } from '../../view/itemState';
import type { Quantity } from '../../view/quantity';

/** @public */
export type DeviceState = 'requested' | 'free' | 'broken' | 'initialising';

/** @public */
export interface GpuNodeRow {
  node: string;
  claim?: string;
  pool?: string;
  instanceType?: string;
  zone?: string;
  capacityType?: string;
  devices: { state: DeviceState; heldBy?: string }[];
  /** Whether the number of devices comes from the node or from the instance type table. */
  devicesSource: 'node' | 'instance-type';
  stateText: string;
  state: ItemState;
  perHour: Quantity;
  createdAt: string;
  holders: {
    namespace: string;
    pod: string;
    owner?: string;
    devices: number;
  }[];
  problem?: string;
}

/** @public */
export interface GpuView {
  resource: string;
  model?: string;
  devices: Record<DeviceState, number> & { total: number };
  cost: { total: Quantity; idle: Quantity };
  pending: {
    namespace: string;
    pod: string;
    owner?: string;
    devices: number;
    since: string;
    reason: string;
  }[];
  nodes: GpuNodeRow[];
  pools: {
    name: string;
    nodes: number;
    instanceTypes: string[];
    used?: number;
    limit?: number;
  }[];
  devicePlugin: { state: ItemState; text: string };
  holders: {
    owner: string;
    devices: number;
    perHour: Quantity;
    idlePerHour: Quantity;
  }[];
}
