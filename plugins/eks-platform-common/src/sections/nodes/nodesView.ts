import type { AddressesView } from './addressesView';
import type { InterruptionsView } from './interruptionsView';
import type { NodeMapBlock } from './nodeMapBlocks';
import type { NodeMove } from './nodeMoves';
import type { NodePoolCard, NodeClaimRow } from './nodePoolCard';
import type { NodeRow } from './nodeRow';

/** Pods that no node takes, by the same reason. @public */
export interface PendingGroup {
  reason: string;
  pods: { namespace: string; name: string; since: string }[];
  /** More pods than are listed. */
  total: number;
  /** When a node for them is to be expected, by how long launches of the pool took; absent when nobody can tell. */
  eta?: { pool: string; from: string; until?: string; launches: number };
}

/** @public */
export interface NodesView {
  karpenter: 'installed' | 'not-installed' | 'unknown';
  pools: NodePoolCard[];
  nodes: NodeRow[];
  /** All nodes counted by pool and zone; only of more than 600. */
  blocks?: NodeMapBlock[];
  /** Nodes that the view counts and does not list; absent: it lists all. */
  moreNodes?: number;
  claims: NodeClaimRow[];
  /** Claims that are not listed; absent: all are. */
  moreClaims?: number;
  pending: PendingGroup[];
  /** What moves nodes within a day, soonest first. */
  tonight?: NodeMove[];
  interruptions?: InterruptionsView;
  addresses?: AddressesView;
}
