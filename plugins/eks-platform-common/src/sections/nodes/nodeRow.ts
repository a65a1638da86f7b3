import type { ItemState } from '../../view/itemState';
import type { Quantity } from '../../view/quantity';

/** @public */
export type NodeOrigin =
  | 'managed-node-group'
  | 'karpenter'
  | 'fargate'
  | 'auto-mode'
  | 'self-managed';

/** @public */
export interface NodeRow {
  name: string;
  origin: NodeOrigin;
  /** Node pool, node group or Fargate profile. */
  pool?: string;
  instanceType?: string;
  zone?: string;
  arch?: string;
  capacityType?: 'spot' | 'on-demand' | 'reserved';
  state: ItemState;
  /** `ready`, `not ready for 4 min`, `initialising, 90 s`, `device plugin missing`. */
  stateText: string;
  /** Whether it answers and takes pods, whatever else is the matter with it. */
  ready: boolean;
  createdAt: string;
  expiresAt?: string;
  cpu: { requested?: number; allocatable?: number };
  /** GiB. */
  memory: { requested?: number; allocatable?: number };
  pods: { running?: number; capacity?: number };
  perHour: Quantity;
  /** USD per hour of the same type on demand; only of spot nodes. */
  onDemandPerHour?: number;
  /** Conditions that a person should know, in words. */
  conditions: {
    type: string;
    state: ItemState;
    text: string;
    since?: string;
  }[];
  claim?: string;
  instanceId?: string;
  /** What drifted, in words; Karpenter will replace it when its budgets allow. */
  drifted?: string;
  /** Why Karpenter cannot take it away now, in words; absent: it can, or it is not Karpenter's. */
  blocked?: string;
  /** The object that says so, such as `PodDisruptionBudget/web/shop`; absent for a rule of its pool. */
  blockedBy?: string;
  problem?: string;
}
