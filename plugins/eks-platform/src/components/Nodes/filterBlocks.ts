import type { NodeMapBlock } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { NodeFilters } from '../NodeTable/filterNodes';

/** Blocks of the pool and zone in question; what single nodes are filtered by says nothing of a count. */
export function filterBlocks(
  blocks: NodeMapBlock[],
  { pool, zone }: NodeFilters,
): NodeMapBlock[] {
  return blocks.filter(
    block => (!pool || block.pool === pool) && (!zone || block.zone === zone),
  );
}
