import type { InstanceTypeFacts } from '../cost/priceTable';
import type { PoolAnswers } from './answers';

/** Full names of a GPU pool's types. */
export function gpuTypeNames(pool: PoolAnswers): string[] {
  return (pool.sizes ?? []).map(size => `${pool.family}.${size}`);
}

/** Types that Karpenter may choose for a pool, as its requirements will say. */
export function machinesOf(
  pool: PoolAnswers,
  instanceTypes: ReadonlyMap<string, InstanceTypeFacts>,
): [string, InstanceTypeFacts][] {
  if (pool.kind === 'gpu') {
    return gpuTypeNames(pool).flatMap((name): [string, InstanceTypeFacts][] => {
      const facts = instanceTypes.get(name);
      return facts ? [[name, facts]] : [];
    });
  }
  return [...instanceTypes].filter(([name, facts]) => {
    const [family, size] = name.split('.');
    const [, category, generation] = /^([a-z]+?)(\d+)/.exec(name) ?? [];
    const isOfFamily = pool.families?.length
      ? pool.families.includes(family)
      : (pool.categories ?? []).includes(category) &&
        Number(generation) > (pool.minGeneration ?? 0);
    return (
      !facts.gpu &&
      (pool.arch === 'both' || facts.arch === pool.arch) &&
      isOfFamily &&
      (!pool.sizes?.length || pool.sizes.includes(size))
    );
  });
}

/** How many nodes of a type fit into a pool's limits; the tightest limit decides. */
export function nodesAtLimit(
  pool: PoolAnswers,
  facts: InstanceTypeFacts,
): number {
  const { cpu, memory, gpus, nodes } = pool.limits;
  return Math.min(
    nodes ?? Infinity,
    cpu === undefined ? Infinity : Math.floor(cpu / facts.vcpu),
    memory === undefined ? Infinity : Math.floor(memory / facts.memoryGib),
    gpus === undefined || !facts.gpu
      ? Infinity
      : Math.floor(gpus / facts.gpu.count),
  );
}

/** Pods that a node holds with the VPC CNI without prefix delegation; the general bound where the table has none. */
export function maxPodsOf(facts: InstanceTypeFacts): number {
  return facts.maxPods ?? 110;
}
