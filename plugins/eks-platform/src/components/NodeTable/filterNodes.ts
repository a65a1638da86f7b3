import type {
  NodeClaimRow,
  NodeRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { isTrouble, matchesNode } from '../../text/nodeWords';

/** What narrows the nodes in view. */
export interface NodeFilters {
  pool?: string;
  zone?: string;
  capacity?: string;
  /** `trouble` */
  state?: string;
  q?: string;
}

/** The nodes that pass every filter. */
export function filterNodes(nodes: NodeRow[], filters: NodeFilters): NodeRow[] {
  const { pool, zone, capacity, state, q } = filters;
  return nodes.filter(
    node =>
      (!pool || node.pool === pool) &&
      (!zone || node.zone === zone) &&
      (!capacity || node.capacityType === capacity) &&
      (state !== 'trouble' || isTrouble(node.state)) &&
      (!q || matchesNode(node, q)),
  );
}

/** The claims that the same filters leave; what is only known of nodes does not hide a claim. */
export function filterClaims(
  claims: NodeClaimRow[],
  filters: NodeFilters,
): NodeClaimRow[] {
  const { pool, zone, capacity, q } = filters;
  const text = q?.trim().toLowerCase();
  return claims.filter(
    claim =>
      (!pool || claim.pool === pool) &&
      (!zone || !claim.zone || claim.zone === zone) &&
      (!capacity || !claim.capacityType || claim.capacityType === capacity) &&
      (!text || claim.name.toLowerCase().includes(text)),
  );
}
