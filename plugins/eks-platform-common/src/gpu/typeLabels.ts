import type { InstanceTypeFacts } from '../cost/priceTable';

type Requirement = { key: string; operator: string; values: string[] };

const AWS = 'karpenter.k8s.aws/instance-';

/** The labels that Karpenter gives a type; undefined: the type has no such label. */
export function getTypeLabels(
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
    [`${AWS}memory`]: `${facts.memoryGib * 1024}`,
    [`${AWS}gpu-count`]: undefined,
    [`${AWS}gpu-name`]: undefined,
    [`${AWS}gpu-manufacturer`]: undefined,
    [`${AWS}gpu-memory`]: undefined,
    [`${AWS}accelerator-count`]: undefined,
    [`${AWS}accelerator-name`]: undefined,
    [`${AWS}accelerator-manufacturer`]: undefined,
    ...(gpu && {
      [`${AWS}${chip}-count`]: `${gpu.count}`,
      [`${AWS}${chip}-name`]: gpu.name.toLowerCase().replace(/\s+/g, '-'),
      [`${AWS}${chip}-manufacturer`]: gpu.vendor.toLowerCase(),
      ...(gpu.memoryGib && {
        [`${AWS}${chip}-memory`]: `${gpu.memoryGib * 1024}`,
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
  const labels = getTypeLabels(type, facts);
  return requirements.every(
    requirement =>
      !(requirement.key in labels) ||
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
