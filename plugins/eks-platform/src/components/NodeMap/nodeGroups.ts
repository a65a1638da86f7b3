import type {
  NodeClaimRow,
  NodeRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { nameCollator } from '../../text/collator';
import { getStateRank } from '../../text/nodeWords';

/** Nodes and joining claims of one pool in one zone. */
export interface NodeBlock {
  pool: string;
  zone: string;
  nodes: NodeRow[];
  claims: NodeClaimRow[];
}

/** The map: pools as rows, zones as columns. */
export interface NodeGroups {
  pools: string[];
  zones: string[];
  getBlock(pool: string, zone: string): NodeBlock;
}

const NONE = '–';

/** Groups by pool and zone; trouble comes first in its block. */
export function groupNodes(
  nodes: NodeRow[],
  claims: NodeClaimRow[],
): NodeGroups {
  const blocks = new Map<string, NodeBlock>();
  const getBlock = (pool: string, zone: string) => {
    const key = `${pool}\n${zone}`;
    const block = blocks.get(key) ?? { pool, zone, nodes: [], claims: [] };
    blocks.set(key, block);
    return block;
  };
  const joining = claims.filter(
    claim =>
      !claim.node && claim.stage !== 'ready' && claim.stage !== 'leaving',
  );
  for (const node of nodes) {
    getBlock(node.pool ?? NONE, node.zone ?? NONE).nodes.push(node);
  }
  for (const claim of joining) {
    getBlock(claim.pool ?? NONE, claim.zone ?? NONE).claims.push(claim);
  }
  for (const block of blocks.values()) {
    block.nodes.sort(
      (a, b) =>
        getStateRank(a.state) - getStateRank(b.state) ||
        (b.cpu.allocatable ?? 0) - (a.cpu.allocatable ?? 0) ||
        nameCollator.compare(a.name, b.name),
    );
  }
  const all = [...blocks.values()];
  return {
    pools: unique(all.map(block => block.pool)),
    zones: unique(all.map(block => block.zone)),
    getBlock,
  };
}

function unique(values: string[]): string[] {
  return [...new Set(values)].sort(nameCollator.compare);
}
