import type { NodePoolProjection } from '../kubernetes/projections';
import { parseDuration } from '../kubernetes/duration';
import type { NodePoolCard } from '../sections/nodes/nodePoolCard';
import type { NodeRow } from '../sections/nodes/nodeRow';
import { isCronWindowOpen } from './cronWindow';

/**
 * How many nodes Karpenter may take away now, over all active budgets that hold for every reason.
 *
 * Nodes that are leaving or not ready count against it.
 */
export function getAllowedDisruptions(
  pool: NodePoolProjection,
  nodes: readonly Pick<NodeRow, 'state'>[],
  now: Date,
): NodePoolCard['allowedDisruptions'] {
  // Karpenter's own default.
  const budgets = pool.budgets.length > 0 ? pool.budgets : [{ nodes: '10%' }];
  const busy = nodes.filter(
    row => row.state === 'leaving' || row.state === 'critical',
  ).length;
  let lowest = Number.POSITIVE_INFINITY;
  let text = 'no budget is active';
  for (const budget of budgets) {
    if (budget.reasons?.length || !isActive(budget, now)) {
      continue;
    }
    const allowed = getBudgetNodes(budget.nodes, nodes.length);
    if (allowed !== undefined && allowed < lowest) {
      lowest = allowed;
      text = budget.schedule ? `${budget.nodes}, in a window` : budget.nodes;
    }
  }
  if (lowest === Number.POSITIVE_INFINITY) {
    return { now: Math.max(0, nodes.length - busy), text };
  }
  return { now: Math.max(0, lowest - busy), text };
}

function getBudgetNodes(text: string, total: number): number | undefined {
  const percent = /^(\d{1,3})%$/.exec(text);
  if (percent) {
    // Karpenter rounds up, so that 10 % of 3 nodes is one.
    return Math.ceil((total * Number(percent[1])) / 100);
  }
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function isActive(
  budget: { schedule?: string; duration?: string },
  now: Date,
): boolean {
  const duration = parseDuration(budget.duration);
  if (!budget.schedule || duration === undefined) {
    return true;
  }
  // A schedule that cannot be read is taken as active: rather too careful than too free.
  return isCronWindowOpen(budget.schedule, duration, now) ?? true;
}
