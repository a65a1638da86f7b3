import type {
  FleetRow,
  HistoryPoint,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { costPerDay } from '../text/costPerDay';

const TOP = 2;

/** Dollars per day of the dearest clusters, and of all others together. */
export interface CostStacks {
  /** Begins of the days, from the first day with a known price on. */
  days: number[];
  /** Dearest first; `name` is undefined for the others. */
  stacks: { name?: string; clusters: number; usd: number[] }[];
  /** USD of the dearest day. */
  most: number;
}

export function stackCosts(
  rows: readonly FleetRow[],
  history: Record<string, HistoryPoint[]>,
  options: { now: number; days: number },
): CostStacks {
  const clusters = rows
    .filter(row => history[row.entityRef])
    .map(row => {
      const days = costPerDay(history[row.entityRef], options);
      const total = days.reduce((sum, { usd }) => sum + usd, 0);
      return { name: row.name, days, total };
    })
    .filter(({ days }) => days.some(({ hours }) => hours > 0))
    .sort((a, b) => b.total - a.total);
  const all = clusters[0]?.days.map(({ day }) => day) ?? [];
  const begin = Math.min(
    ...clusters.map(({ days }) => days.findIndex(({ hours }) => hours > 0)),
    all.length,
  );
  const usdOf = (some: typeof clusters) =>
    all
      .map((_, i) => some.reduce((sum, { days }) => sum + days[i].usd, 0))
      .slice(begin);
  const others = clusters.slice(TOP);
  const stacks: CostStacks['stacks'] = clusters
    .slice(0, TOP)
    .map(one => ({ name: one.name, clusters: 1, usd: usdOf([one]) }));
  if (others.length > 0) {
    stacks.push({ clusters: others.length, usd: usdOf(others) });
  }
  return {
    days: all.slice(begin),
    stacks,
    most: Math.max(0, ...usdOf(clusters)),
  };
}
