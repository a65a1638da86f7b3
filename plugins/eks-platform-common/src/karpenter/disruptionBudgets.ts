import { parseDuration } from '../kubernetes/duration';
import type { NodePoolProjection } from '../kubernetes/projections';
import { getCronWindowChange, isCronWindowOpen } from './cronWindow';

/** What Karpenter asks a budget for before it takes a node by choice. Expiry and interruption do not ask. */
export const DISRUPTION_REASONS = [
  'Underutilized',
  'Empty',
  'Drifted',
] as const;

/** @public */
export type DisruptionReason = (typeof DISRUPTION_REASONS)[number];

const DAY = 86_400_000;

/** One budget of a pool as it is now. @public */
export interface BudgetRow {
  /** As written: `10%`, `2`. */
  nodes: string;
  /** What it comes to; undefined when it cannot be read. */
  allows?: number;
  /** Empty: all. */
  reasons: string[];
  /** Whether it counts now; one without a schedule always does. */
  active: boolean;
  /** Cron, UTC. */
  schedule?: string;
  duration?: string;
  /** ISO 8601: when it next starts or ends, within a day. */
  changesAt?: string;
}

// Karpenter's own default.
const DEFAULT_BUDGETS: NodePoolProjection['budgets'] = [{ nodes: '10%' }];

/** All budgets of a pool with what each comes to for `total` nodes. */
export function listBudgets(
  pool: Pick<NodePoolProjection, 'budgets'>,
  total: number,
  now: Date,
): BudgetRow[] {
  const budgets = pool.budgets.length > 0 ? pool.budgets : DEFAULT_BUDGETS;
  return budgets.map(budget => {
    const { schedule, duration: text } = budget;
    const duration = parseDuration(text);
    const isWindow = schedule !== undefined && duration !== undefined;
    const change = isWindow
      ? getCronWindowChange(schedule, duration, { now, withinMs: DAY })
      : undefined;
    const allows = getBudgetNodes(budget.nodes, total);
    return {
      nodes: budget.nodes,
      ...(allows !== undefined && { allows }),
      reasons: budget.reasons ?? [],
      // A schedule that cannot be read is taken as active: rather too careful than too free.
      active: isWindow
        ? isCronWindowOpen(schedule, duration, now) ?? true
        : true,
      ...(schedule && { schedule }),
      ...(text && { duration: text }),
      ...(change && { changesAt: change.at.toISOString() }),
    };
  });
}

function getBudgetNodes(text: string, total: number): number | undefined {
  const percent = /^(\d{1,3})%$/.exec(text);
  if (percent) {
    // Karpenter rounds up, so that 10 % of 3 nodes is one.
    return Math.ceil((total * Number(percent[1])) / 100);
  }
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
