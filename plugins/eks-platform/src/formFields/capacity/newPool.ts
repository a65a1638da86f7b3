import type {
  AccountChoice,
  FormFacts,
  PoolAnswers,
} from '@eks-platform/backstage-plugin-eks-platform-common';

type GpuFamily = FormFacts['gpuFamilies'][number];

const GPU_DISK_GIB = 100;
const GPU_EXPIRES_HOURS = 4;

/** GPU families, those that the account profile allows first. */
export function sortGpuFamilies(
  facts: FormFacts | undefined,
  account: AccountChoice | undefined,
): (GpuFamily & { isAllowed: boolean })[] {
  const allowed = account?.guardrails.gpuFamilies;
  return (facts?.gpuFamilies ?? [])
    .map(family => ({
      ...family,
      isAllowed: !allowed || allowed.includes(family.family),
    }))
    .sort((a, b) => Number(b.isAllowed) - Number(a.isAllowed));
}

/** A name that no other pool has: `gpu`, `gpu-2`, … */
export function nameNewPool(pools: readonly PoolAnswers[], base: string) {
  const taken = new Set(pools.map(pool => pool.name));
  let name = base;
  for (let number = 2; taken.has(name); number++) {
    name = `${base}-${number}`;
  }
  return name;
}

/** A pool like the given one under a free name. */
export function copyPool(
  pools: readonly PoolAnswers[],
  original: PoolAnswers,
): PoolAnswers {
  const base = original.kind === 'gpu' ? 'gpu' : 'pool';
  return { ...original, name: nameNewPool(pools, base) };
}

/** A general pool that buys modestly. */
export function createGeneralPool(pools: readonly PoolAnswers[]): PoolAnswers {
  return {
    name: nameNewPool(pools, 'pool'),
    kind: 'general',
    arch: pools[0]?.arch ?? 'arm64',
    buys: 'spot',
    categories: ['c', 'm', 'r'],
    minGeneration: 5,
    limits: { cpu: 50, memory: 100 },
    expireAfterHours: 24,
  };
}

/** A GPU pool of the first family that the account profile allows; undefined when it allows none. */
export function createGpuPool(
  pools: readonly PoolAnswers[],
  families: readonly (GpuFamily & { isAllowed: boolean })[],
): PoolAnswers | undefined {
  const family = families.find(candidate => candidate.isAllowed);
  if (!family) {
    return undefined;
  }
  return {
    name: nameNewPool(pools, 'gpu'),
    kind: 'gpu',
    ...chooseGpuFamily(family),
    buys: 'spot',
    limits: { gpus: 1 },
    expireAfterHours: GPU_EXPIRES_HOURS,
    diskGib: GPU_DISK_GIB,
  };
}

/** What changes when a pool takes another GPU family: its sizes and architecture follow. */
export function chooseGpuFamily(family: GpuFamily) {
  return {
    family: family.family,
    arch: family.arch as 'arm64' | 'amd64',
    sizes: family.sizes.slice(0, 1).map(size => size.size),
  };
}
