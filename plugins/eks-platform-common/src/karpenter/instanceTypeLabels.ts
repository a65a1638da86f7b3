import type { InstanceTypeFacts } from '../cost/priceTable';
import type { NodePoolProjection } from '../kubernetes/projections';

type Requirement = NodePoolProjection['requirements'][number];

const AWS = 'karpenter.k8s.aws/instance-';
const MIB_PER_GIB = 1024;

/** Labels about the type of a machine that are known here; a type lacks those of devices that it has not. */
export const INSTANCE_TYPE_LABELS: ReadonlySet<string> = new Set([
  'node.kubernetes.io/instance-type',
  'kubernetes.io/arch',
  'kubernetes.io/os',
  ...['family', 'size', 'category', 'generation', 'cpu', 'memory'].map(
    name => `${AWS}${name}`,
  ),
  ...['gpu', 'accelerator'].flatMap(chip =>
    ['count', 'name', 'manufacturer', 'memory'].map(
      name => `${AWS}${chip}-${name}`,
    ),
  ),
]);

/** The labels that Karpenter gives a type. */
function getInstanceTypeLabels(
  type: string,
  facts: InstanceTypeFacts,
): Record<string, string | undefined> {
  const [family, size] = type.split('.');
  const gpu = facts.gpu;
  const isNeuron = gpu?.vendor.toLowerCase() === 'aws';
  const chip = isNeuron ? 'accelerator' : 'gpu';
  return {
    'node.kubernetes.io/instance-type': type,
    'kubernetes.io/arch': facts.arch,
    'kubernetes.io/os': 'linux',
    [`${AWS}family`]: family,
    [`${AWS}size`]: size,
    [`${AWS}category`]: /^[a-z]+/.exec(family)?.[0],
    [`${AWS}generation`]: /\d+/.exec(family)?.[0],
    [`${AWS}cpu`]: `${facts.vcpu}`,
    [`${AWS}memory`]: `${facts.memoryGib * MIB_PER_GIB}`,
    ...(gpu && {
      [`${AWS}${chip}-count`]: `${gpu.count}`,
      [`${AWS}${chip}-name`]: gpu.name.toLowerCase().replace(/\s+/g, '-'),
      [`${AWS}${chip}-manufacturer`]: gpu.vendor.toLowerCase(),
      ...(gpu.memoryGib && {
        [`${AWS}${chip}-memory`]: `${gpu.memoryGib * MIB_PER_GIB}`,
      }),
    }),
  };
}

/**
 * Whether a type may be chosen under some requirements. Keys that are not about the type, such as the zone, are taken as
 * met.
 */
export function meetsRequirements(
  type: string,
  facts: InstanceTypeFacts,
  requirements: readonly Requirement[],
): boolean {
  const labels = getInstanceTypeLabels(type, facts);
  return requirements.every(
    requirement =>
      !INSTANCE_TYPE_LABELS.has(requirement.key) ||
      isMet(labels[requirement.key], requirement),
  );
}

function isMet(
  value: string | undefined,
  { operator, values }: Requirement,
): boolean {
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
      return Number(value) > Number(values[0]);
    case 'Gte':
      return Number(value) >= Number(values[0]);
    case 'Lt':
      return Number(value) < Number(values[0]);
    case 'Lte':
      return Number(value) <= Number(values[0]);
    default:
      return true;
  }
}
