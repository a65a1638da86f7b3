import type { InstanceTypeFacts } from '../cost/priceTable';
import type { NodePoolProjection } from '../kubernetes/projections';

type Requirement = NodePoolProjection['requirements'][number];

const MIB_PER_GIB = 1024;

/** What a pool may buy. @public */
export interface InstanceChoice {
  /** Types of the price table that meet all requirements, smallest first; undefined without a table. */
  types?: string[];
  /** Requirements about types, in words: `category c, m or r`. */
  words: string[];
  /** Some requirement could not be compared with the table, so fewer types may fit. */
  partly: boolean;
}

const LABELS: Record<string, string> = {
  'node.kubernetes.io/instance-type': 'type',
  'kubernetes.io/arch': 'architecture',
  'karpenter.k8s.aws/instance-category': 'category',
  'karpenter.k8s.aws/instance-family': 'family',
  'karpenter.k8s.aws/instance-generation': 'generation',
  'karpenter.k8s.aws/instance-size': 'size',
  'karpenter.k8s.aws/instance-cpu': 'vCPU',
  'karpenter.k8s.aws/instance-memory': 'memory (MiB)',
  'karpenter.k8s.aws/instance-gpu-count': 'GPUs',
  'karpenter.k8s.aws/instance-gpu-name': 'GPU',
  'karpenter.k8s.aws/instance-gpu-manufacturer': 'GPU vendor',
};
// Every type that we know has them, or they say nothing about types.
const IGNORED = new Set([
  'karpenter.sh/capacity-type',
  'kubernetes.io/os',
  'topology.kubernetes.io/zone',
  'topology.k8s.aws/zone-id',
  'karpenter.sh/nodepool',
]);

/** Compares the requirements of a pool with the types of a price table. */
export function getInstanceChoice(
  requirements: readonly Requirement[],
  types: Record<string, InstanceTypeFacts>,
): InstanceChoice {
  const about = requirements.filter(({ key }) => !IGNORED.has(key));
  const known = about.filter(({ key }) => key in LABELS);
  const names = Object.keys(types);
  const fitting = names
    .filter(name =>
      known.every(requirement =>
        meets(requirement, labelOf(name, types[name], requirement.key)),
      ),
    )
    .sort(
      (a, b) =>
        types[a].vcpu - types[b].vcpu ||
        types[a].memoryGib - types[b].memoryGib ||
        a.localeCompare(b),
    );
  return {
    ...(names.length > 0 && { types: fitting }),
    words: about.map(describe),
    partly: known.length < about.length,
  };
}

/** The value of a type for a label of Karpenter; undefined: it has none. */
function labelOf(
  name: string,
  facts: InstanceTypeFacts,
  key: string,
): string | undefined {
  const [family, size] = name.split('.');
  const values: Record<string, string | number | undefined> = {
    type: name,
    architecture: facts.arch,
    category: /^[a-z]+/.exec(family)?.[0],
    family,
    generation: /\d+/.exec(family)?.[0],
    size,
    vCPU: facts.vcpu,
    'memory (MiB)': facts.memoryGib * MIB_PER_GIB,
    GPUs: facts.gpu?.count,
    GPU: facts.gpu?.name.toLowerCase(),
    'GPU vendor': facts.gpu?.vendor.toLowerCase(),
  };
  const value = values[LABELS[key]];
  return value === undefined ? undefined : String(value);
}

function meets(
  { operator, values }: Requirement,
  value: string | undefined,
): boolean {
  const bound = Number(values[0]);
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
      return value !== undefined && Number(value) > bound;
    case 'Lt':
      return value !== undefined && Number(value) < bound;
    case 'Gte':
      return value !== undefined && Number(value) >= bound;
    case 'Lte':
      return value !== undefined && Number(value) <= bound;
    default:
      return true;
  }
}

const SIGNS: Record<string, string> = {
  Gt: 'above',
  Lt: 'below',
  Gte: 'at least',
  Lte: 'at most',
};

function describe({ key, operator, values }: Requirement): string {
  const label = LABELS[key] ?? `\`${key}\``;
  switch (operator) {
    case 'In':
      return `${label} ${values.join(', ')}`;
    case 'NotIn':
      return `${label} not ${values.join(', ')}`;
    case 'Exists':
      return `any ${label}`;
    case 'DoesNotExist':
      return `no ${label}`;
    default:
      return `${label} ${SIGNS[operator] ?? operator} ${values.join(', ')}`;
  }
}
