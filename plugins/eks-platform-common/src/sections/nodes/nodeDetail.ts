import type { NodeBlocker } from '../../karpenter/disruption/nodeBlockers';
import type { NodeRow } from './nodeRow';
import type { ItemState } from '../../view/itemState';

/** Pods of one workload on a node. @public */
export interface NodeWorkload {
  kind: string;
  namespace?: string;
  name: string;
  owner?: string;
  pods: number;
  /** vCPU that they ask for together. */
  cpu: number;
  /** GiB that they ask for together. */
  memory: number;
  /** Stays to the end of the node: a DaemonSet, or a static pod. */
  stays: boolean;
  /** Whether one of them may not be evicted now. */
  blocks: boolean;
}

/** One line of what a node went through. @public */
export interface NodeHistoryEntry {
  /** ISO 8601. */
  at: string;
  state: ItemState;
  /** In words. */
  text: string;
  /** How often, if an event repeats itself. */
  count?: number;
}

/** A step on the way out. @public */
export interface LeavingStep {
  name: 'marked' | 'drained' | 'detached' | 'terminated';
  state: ItemState;
  /** ISO 8601: since when it is so. */
  since?: string;
}

/** What the drawer of a node shows besides its row. Absent parts are not known. @public */
export interface NodeDetail {
  name: string;
  /** Its row, without problems; absent while only its claim is there. */
  row?: NodeRow;
  /** Why Karpenter cannot take it away now; empty: it can. Absent: Karpenter does not own it. */
  blockers?: NodeBlocker[];
  workloads?: NodeWorkload[];
  /** Oldest first. */
  history: NodeHistoryEntry[];
  /** Only of a node that is told to go. */
  leaving?: { reason?: string; steps: LeavingStep[] };
  /** EBS disks attached of the most that it takes. */
  disks?: { used: number; limit?: number };
  /** Id or name of its subnet. */
  subnet?: string;
  ami?: { id: string; name?: string; deprecated: boolean };
}
