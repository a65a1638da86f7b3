import type { NodeOrigin } from './nodeRow';
import type { ItemState } from '../../view/itemState';
import type { Quantity } from '../../view/quantity';

/** @public */
export interface NodePoolCard {
  name: string;
  origin: NodeOrigin;
  state: ItemState;
  stateText: string;
  nodes: number;
  spotNodes: number;
  perHour: Quantity;
  /** Only resources with a limit. Unit: vCPU, GiB or count. */
  usage: { resource: string; used: number; limit: number; unit: string }[];
  requested?: { cpu?: number; memory?: number };
  allocatable?: { cpu?: number; memory?: number };
  instanceTypes: string[];
  capacityTypes: string[];
  claimsInFlight: NodeClaimRow[];
  allowedDisruptions?: { now: number; text: string };
  gpu: boolean;
  problem?: string;
}

/** @public */
export interface NodeClaimRow {
  name: string;
  pool?: string;
  /** The first stage not reached. */
  stage: 'launching' | 'registering' | 'initialising' | 'ready' | 'leaving';
  /** Why it hangs there, in words. */
  why?: string;
  createdAt: string;
  instanceType?: string;
  zone?: string;
  capacityType?: string;
  node?: string;
}
