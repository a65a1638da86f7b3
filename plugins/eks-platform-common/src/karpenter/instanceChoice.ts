import type { InstanceTypeFacts } from '../cost/priceTable';
import type { NodePoolProjection } from '../kubernetes/projections';
import { INSTANCE_TYPE_LABELS, meetsRequirements } from './instanceTypeLabels';

type Requirement = NodePoolProjection['requirements'][number];

/** What a pool may buy. @public */
export interface InstanceChoice {
  /** Types of the price table that meet all requirements, smallest first; undefined without a table. */
  types?: string[];
  /** Requirements about types, in words: `category c, m or r`. */
  words: string[];
  /** Some requirement could not be compared with the table, so fewer types may fit. */
  partly: boolean;
}

const WORDS: Record<string, string> = {
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
  'karpenter.k8s.aws/instance-gpu-memory': 'GPU memory (MiB)',
  'karpenter.k8s.aws/instance-accelerator-count': 'accelerators',
  'karpenter.k8s.aws/instance-accelerator-name': 'accelerator',
  'karpenter.k8s.aws/instance-accelerator-manufacturer': 'accelerator vendor',
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
  const known = about.filter(({ key }) => INSTANCE_TYPE_LABELS.has(key));
  const names = Object.keys(types);
  const fitting = names
    .filter(name => meetsRequirements(name, types[name], known))
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

const SIGNS: Record<string, string> = {
  Gt: 'above',
  Lt: 'below',
  Gte: 'at least',
  Lte: 'at most',
};

function describe({ key, operator, values }: Requirement): string {
  const label = WORDS[key] ?? `\`${key}\``;
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
