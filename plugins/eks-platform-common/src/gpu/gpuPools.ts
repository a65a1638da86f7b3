import type { ClusterFacts } from '../cluster/clusterFacts';
import type { InstanceTypeFacts } from '../cost/priceTable';
import type { NodePoolProjection } from '../kubernetes/projections';
import { getAmount } from '../kubernetes/resourceSum';
import type { AcceleratorNode } from './acceleratorNode';
import { isAcceleratorResource } from './acceleratorResource';
import { meetsRequirements } from '../karpenter/instanceTypeLabels';

/** A node pool that may start machines with accelerators. */
export interface GpuPool {
  pool: NodePoolProjection;
  /** Accelerated types that it may choose, as far as the table knows types. */
  types: [name: string, facts: InstanceTypeFacts][];
  capacityTypes: ('spot' | 'on-demand' | 'reserved')[];
  /** Limits that are reached: what the pool has of it and may have. */
  reached: { resource: string; used: number; limit: number }[];
}

/** Pools that name accelerators in their limits or requirements, or that own a node with some. */
export function findGpuPools(
  { kubernetes, instanceTypes }: ClusterFacts,
  accelerators: readonly AcceleratorNode[],
): GpuPool[] {
  const owners = new Set(accelerators.map(({ identity }) => identity.pool));
  return (kubernetes.nodePools ?? [])
    .filter(pool => owners.has(pool.meta.name) || isMeantForGpus(pool))
    .map(pool => ({
      pool,
      types: Object.entries(instanceTypes).filter(
        ([type, facts]) =>
          facts.gpu !== undefined &&
          meetsRequirements(type, facts, pool.requirements),
      ),
      capacityTypes: getCapacityTypes(pool),
      reached: Object.keys(pool.limits).flatMap(resource => {
        const limit = getAmount(pool.limits, resource);
        const used = getAmount(pool.resources, resource) ?? 0;
        return limit !== undefined && used >= limit
          ? [{ resource, used, limit }]
          : [];
      }),
    }));
}

// A pool without a word about accelerators could choose them, but is not meant to.
function isMeantForGpus({
  limits,
  resources,
  requirements,
}: NodePoolProjection) {
  return (
    Object.keys({ ...limits, ...resources }).some(isAcceleratorResource) ||
    requirements.some(
      ({ key, operator, values }) =>
        (/instance-(gpu|accelerator)-/.test(key) &&
          operator !== 'DoesNotExist') ||
        (operator === 'In' &&
          /instance-(type|family|category)$/.test(key) &&
          values.every(value => /^(g|gr|p|trn|inf|dl)(\d|$)/.test(value))),
    )
  );
}

function getCapacityTypes({
  requirements,
}: NodePoolProjection): GpuPool['capacityTypes'] {
  const all = ['spot', 'on-demand', 'reserved'] as const;
  return all.filter(type =>
    requirements
      .filter(({ key }) => key === 'karpenter.sh/capacity-type')
      .every(({ operator, values }) => {
        switch (operator) {
          case 'In':
            return values.includes(type);
          case 'NotIn':
            return !values.includes(type);
          default:
            return true;
        }
      }),
  );
}
