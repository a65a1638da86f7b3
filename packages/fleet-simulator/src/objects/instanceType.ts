/** Size of an EC2 instance type, as far as a node shows it. */
export interface InstanceType {
  name: string;
  arch: 'amd64' | 'arm64';
  vcpu: number;
  memoryMib: number;
  maxPods: number;
  gpu?: { count: number; name: string; memoryMib: number };
}

const GPUS: Record<string, { name: string; memoryMib: number }> = {
  g4dn: { name: 't4', memoryMib: 16384 },
  g5: { name: 'a10g', memoryMib: 22888 },
  g5g: { name: 't4g', memoryMib: 16384 },
  g6: { name: 'l4', memoryMib: 22888 },
  g6e: { name: 'l40s', memoryMib: 45776 },
  p5: { name: 'h100', memoryMib: 81920 },
};

const GPU_COUNTS: Record<string, number> = {
  '12xlarge': 4,
  '16xlarge': 1,
  '24xlarge': 4,
  '48xlarge': 8,
};

/** Reads the size out of a type's name: enough for the families that platforms use. */
export function instanceType(name: string): InstanceType {
  const match = /^([a-z]+)(\d+)([a-z-]*)\.(\w+)$/.exec(name);
  if (!match) {
    throw new TypeError(`Not an instance type: ${name}`);
  }
  const [, category, generation, attributes, size] = match;
  const family = `${category}${generation}${attributes}`;
  const vcpu = vcpusOf(category, size);
  const gpu = GPUS[family];
  return {
    name,
    arch: attributes.includes('g') ? 'arm64' : 'amd64',
    vcpu,
    memoryMib: memoryOf(category, family, size, vcpu),
    maxPods: maxPodsOf(category, size),
    ...(gpu && { gpu: { ...gpu, count: GPU_COUNTS[size] ?? 1 } }),
  };
}

function vcpusOf(category: string, size: string): number {
  const multiple = /^(\d*)xlarge$/.exec(size);
  if (multiple) {
    return 4 * Number(multiple[1] || 1);
  }
  return size === 'medium' && category !== 't' ? 1 : 2;
}

function memoryOf(
  category: string,
  family: string,
  size: string,
  vcpu: number,
): number {
  const gibPerVcpu: Record<string, number> = { c: 2, r: 8, x: 16 };
  const special: Record<string, number> = {
    g5g: 2,
    g6e: 8,
    p4d: 12,
    p5: 32 / 3,
  };
  const gib = vcpu * (special[family] ?? gibPerVcpu[category] ?? 4);
  return 1024 * (category === 't' && size === 'medium' ? 4 : gib);
}

// What the VPC CNI can address without prefix delegation.
function maxPodsOf(category: string, size: string): number {
  const bySize: Record<string, number> = {
    medium: category === 't' ? 17 : 8,
    large: category === 't' ? 35 : 29,
    xlarge: 58,
    '2xlarge': 58,
  };
  return bySize[size] ?? 234;
}

/** What kubelet leaves for pods: AL2023 reserves by number of pods and of CPUs. */
export function allocatable(type: InstanceType): {
  cpu: number;
  memory: number;
} {
  const reservedCpu = type.vcpu <= 2 ? 70 : 80 + Math.max(0, type.vcpu - 4) * 3;
  const reservedMemory = 355 + 11 * type.maxPods + type.memoryMib * 0.07;
  return {
    cpu: type.vcpu * 1000 - reservedCpu,
    memory: Math.round(type.memoryMib - reservedMemory),
  };
}
