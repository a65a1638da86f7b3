import type { NodeOrigin } from './nodeRow';
import type { ItemState } from '../../view/itemState';
import type {
  BudgetRow,
  DisruptionReason,
} from '../../karpenter/disruptionBudgets';
import type { InstanceChoice } from '../../karpenter/instanceChoice';
import type { ProvisioningLatency } from '../../karpenter/provisioningLatency';
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
  /** `text`: the budget that counts, such as `10%`. */
  allowedDisruptions?: {
    now: number;
    text: string;
    byReason?: { reason: DisruptionReason; now: number }[];
  };
  /** What its spot nodes save against on-demand; absent without any. */
  spotSaving?: Quantity;
  /** Nodes that drifted, and those that expire within 24 h; absent for pools that are not Karpenter's. */
  drifted?: number;
  expiring?: { count: number; firstAt?: string };
  budgets?: BudgetRow[];
  choice?: InstanceChoice;
  latency?: ProvisioningLatency;
  /** What the pool sets beside its limits, in words. */
  settings?: string[];
  /** In words. */
  conditions?: {
    type: string;
    state: ItemState;
    text: string;
    since?: string;
  }[];
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
  /** ISO 8601: when it came to this stage. */
  stageSince?: string;
  /** Longer at its stage than usual. */
  hangs?: boolean;
  instanceType?: string;
  zone?: string;
  capacityType?: string;
  node?: string;
}
