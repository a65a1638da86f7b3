import type { NodePoolProjection } from '../kubernetes/projections';
import { parseQuantity } from '../kubernetes/quantity';

/** What a pool has launched against one of its limits. @public */
export interface NodePoolUsage {
  resource: string;
  /** Cores, bytes or pieces. */
  used: number;
  limit: number;
  /** Between 0 and 1; above 1 when the limit was lowered after nodes had been launched. */
  ratio: number;
}

/** Compares a NodePool with its limits, scarcest first. Resources without a limit are left out. @public */
export function getNodePoolUsage(
  pool: Pick<NodePoolProjection, 'limits' | 'resources'>,
): NodePoolUsage[] {
  const usages: NodePoolUsage[] = [];
  for (const [resource, text] of Object.entries(pool.limits)) {
    const limit = parseQuantity(text);
    const used = parseQuantity(pool.resources[resource] ?? '0');
    if (limit !== undefined && used !== undefined) {
      // A limit of zero is how an operator freezes a pool; it is full even when empty.
      usages.push({
        resource,
        used,
        limit,
        ratio: limit === 0 ? 1 : used / limit,
      });
    }
  }
  return usages.sort((a, b) => b.ratio - a.ratio);
}
