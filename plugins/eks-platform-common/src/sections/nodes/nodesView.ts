import type { NodePoolCard, NodeClaimRow } from './nodePoolCard';
import type { NodeRow } from './nodeRow';

/** Pods that no node takes, by the same reason. @public */
export interface PendingGroup {
  reason: string;
  pods: { namespace: string; name: string; since: string }[];
  /** More pods than are listed. */
  total: number;
}

/** @public */
export interface NodesView {
  karpenter: 'installed' | 'not-installed' | 'unknown';
  pools: NodePoolCard[];
  nodes: NodeRow[];
  /** Nodes that the view counts and does not list; absent: it lists all. */
  moreNodes?: number;
  claims: NodeClaimRow[];
  /** Claims that are not listed; absent: all are. */
  moreClaims?: number;
  pending: PendingGroup[];
}
