import type { Manifest } from './PlatformTree';

interface Requirement {
  key: string;
  operator: string;
  values?: string[];
}

const CANDIDATES: Record<string, string[]> = {
  arm64: [
    'c7g.xlarge',
    'm7g.xlarge',
    'c8g.large',
    'm8g.large',
    'm7g.large',
    'c6g.xlarge',
    'm6g.large',
    't4g.large',
    'r7g.large',
  ],
  amd64: [
    'm7i.xlarge',
    'c7i.xlarge',
    'm6i.large',
    'c6i.xlarge',
    'm6a.large',
    't3.large',
    'r6i.large',
  ],
};

/** What a pool's requirements let Karpenter buy. */
export interface Choice {
  instanceTypes: string[];
  capacityType: 'spot' | 'on-demand';
}

/** Instance types and capacity type that fit a NodePool's requirements. */
export function choiceOf(pool: Manifest): Choice {
  const requirements: Requirement[] =
    pool.spec?.template?.spec?.requirements ?? [];
  const valuesOf = (key: string) =>
    requirements.find(each => each.key === key && each.operator === 'In')
      ?.values;
  const named = valuesOf('node.kubernetes.io/instance-type');
  const families = valuesOf('karpenter.k8s.aws/instance-family');
  const sizes = valuesOf('karpenter.k8s.aws/instance-size') ?? ['xlarge'];
  const categories = valuesOf('karpenter.k8s.aws/instance-category');
  const generation = requirements.find(
    each =>
      each.key === 'karpenter.k8s.aws/instance-generation' &&
      each.operator === 'Gt',
  );
  const architectures = valuesOf('kubernetes.io/arch') ?? ['amd64'];
  const candidates =
    named ??
    (families
      ? machinesOf(families, sizes)
      : architectures.flatMap(arch => CANDIDATES[arch] ?? []));
  const fitting = candidates.filter(type => {
    const [, category, number] = /^([a-z]+)(\d+)/.exec(type)!;
    return (
      named !== undefined ||
      families !== undefined ||
      ((categories ?? [category]).includes(category) &&
        Number(number) > Number(generation?.values?.[0] ?? 0))
    );
  });
  const capacity = valuesOf('karpenter.sh/capacity-type') ?? ['on-demand'];
  return {
    instanceTypes: fitting.length > 0 ? fitting : candidates.slice(0, 1),
    capacityType: capacity.includes('spot') ? 'spot' : 'on-demand',
  };
}

function machinesOf(families: string[], sizes: string[]): string[] {
  return sizes.flatMap(size => families.map(family => `${family}.${size}`));
}

/** Whether a pool is for GPUs: its limits or labels say so. */
export function isGpu(pool: Manifest): boolean {
  const labels = pool.spec?.template?.metadata?.labels ?? {};
  return (
    'nvidia.com/gpu' in (pool.spec?.limits ?? {}) ||
    labels['nvidia.com/gpu.present'] === 'true'
  );
}
