import type { AcceleratorNode } from '../../gpu/acceleratorNode';
import { isAcceleratorResource } from '../../gpu/acceleratorResource';
import { getAmount } from '../../kubernetes/resourceSum';
import type { Findings } from '../../problems/findings';
import type { GpuView } from './gpuView';

/** Pools with accelerators, with what they may start at most. */
export function makePoolRows(
  findings: Findings,
  accelerators: readonly AcceleratorNode[],
): GpuView['pools'] {
  const pools = new Map<string, GpuView['pools'][number]>();
  for (const pool of findings.kubernetes.nodePools ?? []) {
    const limited = Object.keys({ ...pool.limits, ...pool.resources }).find(
      isAcceleratorResource,
    );
    if (limited) {
      const limit =
        limited in pool.limits ? getAmount(pool.limits, limited) : undefined;
      const types = pool.requirements.find(
        requirement => requirement.key === 'node.kubernetes.io/instance-type',
      );
      pools.set(pool.meta.name, {
        name: pool.meta.name,
        nodes: 0,
        instanceTypes: types?.values ?? [],
        used: getAmount(pool.resources, limited),
        ...(limit !== undefined && { limit }),
      });
    }
  }
  for (const { identity } of accelerators) {
    const name = identity.pool ?? identity.origin;
    const pool = pools.get(name) ?? { name, nodes: 0, instanceTypes: [] };
    pool.nodes += 1;
    if (
      identity.instanceType &&
      !pool.instanceTypes.includes(identity.instanceType)
    ) {
      pool.instanceTypes = [...pool.instanceTypes, identity.instanceType];
    }
    pools.set(name, pool);
  }
  return [...pools.values()];
}
