import type { PoolAnswers } from './answers';
import type { CompleteAnswers } from './completeAnswers';
import { machinesOf, nodesAtLimit } from './machines';
import type { PlatformContext } from './platformContext';

/** USD per hour when a pool is full of the type that costs most within its limits; undefined when it has no bound. */
export function poolCeiling(
  pool: PoolAnswers,
  context: PlatformContext,
): number | undefined {
  const costs = machinesOf(pool, context.instanceTypes).map(([, facts]) => {
    const nodes = nodesAtLimit(pool, facts);
    return nodes > 0 ? nodes * (facts.onDemandPerHour ?? 0) : 0;
  });
  const most = Math.max(0, ...costs);
  return Number.isFinite(most) ? most : undefined;
}

/** By pool name; pools without a bound are left out. */
export function poolCeilings(
  answers: CompleteAnswers,
  context: PlatformContext,
): Record<string, number> {
  if (!context.pricesOf(answers.region)) {
    return {};
  }
  return Object.fromEntries(
    answers.pools.flatMap(pool => {
      const ceiling = poolCeiling(pool, context);
      // No machine is not a free one.
      const isNone = machinesOf(pool, context.instanceTypes).length === 0;
      return ceiling === undefined || isNone ? [] : [[pool.name, ceiling]];
    }),
  );
}
