import type { PoolAnswers } from './answers';
import { gpuTypeNames } from './machines';
import type { PoolSpec } from './platformSpec';

/** Extended resource that the NVIDIA device plugin offers; also the key of the taint. */
const GPU = 'nvidia.com/gpu';

/** Complete pool answers as a NodePool and its node class will have them. */
export function poolSpec(
  pool: PoolAnswers,
  amiAlias: string,
  region: string,
): PoolSpec {
  const gpu = pool.kind === 'gpu';
  const { cpu, memory, gpus, nodes } = pool.limits;
  return {
    name: pool.name,
    gpu,
    arch: pool.arch === 'both' ? ['amd64', 'arm64'] : [pool.arch],
    capacityTypes:
      pool.buys === 'spot-first' ? ['spot', 'on-demand'] : [pool.buys],
    ...machineRequirements(pool),
    gpuResource: gpu ? GPU : undefined,
    zones: (pool.zones ?? []).map(letter => `${region}${letter}`),
    limits: { cpu, memoryGib: memory, gpus: gpu ? gpus : undefined, nodes },
    expireAfter: `${pool.expireAfterHours ?? (gpu ? 4 : 24)}h`,
    terminationGracePeriod: minutes(pool.graceMinutes ?? (gpu ? 30 : 60)),
    ...disruption(pool),
    diskGib: pool.diskGib ?? (gpu ? 100 : 50),
    disk: { iops: pool.diskIops, throughput: pool.diskThroughput },
    amiAlias,
    taints: [
      ...(gpu ? [{ key: GPU, value: 'true', effect: 'NoSchedule' }] : []),
      ...(pool.taints ?? []),
    ],
    startupTaints: pool.startupTaints ?? [],
    labels: {
      ...(gpu ? { 'nvidia.com/gpu.present': 'true' } : {}),
      ...pool.labels,
    },
    weight: pool.weight,
    doNotDisrupt: pool.doNotDisrupt ?? false,
  };
}

function machineRequirements(pool: PoolAnswers) {
  if (pool.kind === 'gpu') {
    return {
      categories: [],
      families: [],
      sizes: [],
      instanceTypes: gpuTypeNames(pool),
    };
  }
  const families = pool.families ?? [];
  return {
    categories: families.length > 0 ? [] : pool.categories ?? [],
    minGeneration: families.length > 0 ? undefined : pool.minGeneration,
    families,
    sizes: pool.sizes ?? [],
    instanceTypes: [],
  };
}

function disruption(pool: PoolAnswers) {
  const gpu = pool.kind === 'gpu';
  // A GPU job is not moved to save money; the node goes when it is empty.
  const usual = {
    policy: gpu ? 'WhenEmpty' : 'WhenEmptyOrUnderutilized',
    afterSeconds: gpu ? 30 : 60,
  } as const;
  const { policy, afterSeconds } = pool.consolidation ?? usual;
  return {
    consolidationPolicy: policy,
    consolidateAfter:
      afterSeconds % 60 === 0 && afterSeconds > 0
        ? `${afterSeconds / 60}m`
        : `${afterSeconds}s`,
    budgets: (pool.budgets ?? []).map(budget => ({
      nodes: budget.nodes,
      schedule: budget.schedule,
      duration:
        budget.durationHours === undefined
          ? undefined
          : `${budget.durationHours}h`,
      reasons: budget.reasons,
    })),
  };
}

function minutes(count: number): string {
  return count % 60 === 0 && count > 0 ? `${count / 60}h` : `${count}m`;
}
