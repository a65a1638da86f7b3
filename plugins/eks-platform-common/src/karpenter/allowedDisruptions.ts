import type { NodePoolProjection } from '../kubernetes/projections';
import type { NodePoolCard } from '../sections/nodes/nodePoolCard';
import type { NodeRow } from '../sections/nodes/nodeRow';
import {
  DISRUPTION_REASONS,
  listBudgets,
  type BudgetRow,
} from './disruptionBudgets';

/**
 * How many nodes Karpenter may take away by choice now, over all active budgets; for each reason apart where they differ.
 *
 * Nodes that are leaving or not ready count against it. `now` is the most that any reason allows.
 */
export function getAllowedDisruptions(
  pool: NodePoolProjection,
  nodes: readonly Pick<NodeRow, 'state'>[],
  now: Date,
): NonNullable<NodePoolCard['allowedDisruptions']> {
  const budgets = listBudgets(pool, nodes.length, now);
  const busy = nodes.filter(
    row => row.state === 'leaving' || row.state === 'critical',
  ).length;
  const reasons = DISRUPTION_REASONS.map(reason => {
    const tightest = findTightest(budgets, reason);
    const allows = tightest?.allows ?? nodes.length;
    return { reason, now: Math.max(0, allows - busy), tightest };
  });
  const most = reasons.reduce((a, b) => (b.now > a.now ? b : a));
  return {
    now: most.now,
    text: describe(most.tightest),
    byReason: reasons.map(({ reason, now: allowed }) => ({
      reason,
      now: allowed,
    })),
  };
}

function findTightest(
  budgets: readonly BudgetRow[],
  reason: string,
): BudgetRow | undefined {
  return budgets
    .filter(
      ({ active, allows, reasons }) =>
        active &&
        allows !== undefined &&
        (reasons.length === 0 || reasons.includes(reason)),
    )
    .sort((a, b) => a.allows! - b.allows!)[0];
}

function describe(budget: BudgetRow | undefined): string {
  if (!budget) {
    return 'no budget is active';
  }
  return budget.schedule ? `${budget.nodes}, in a window` : budget.nodes;
}
