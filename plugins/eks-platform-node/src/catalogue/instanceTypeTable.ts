import type { InstanceTypeFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import table from './instanceTypes.json';

/**
 * vCPU, MiB, architecture, most pods, USD per hour on demand, accelerators, MiB of memory of one accelerator if it
 * differs from the family's (fractional GPUs).
 */
type Row = [number, number, string, number, number | null, number?, number?];

/** Vendor, model, MiB of memory of one accelerator. */
type GpuRow = [string, string, number | null];

const TYPES = table.types as unknown as Record<string, Row>;
const GPU_FAMILIES = table.gpuFamilies as unknown as Record<string, GpuRow>;

/** Where the on-demand prices of {@link instanceTypes} come from. @public */
export const INSTANCE_PRICES = {
  region: table.region,
  /** ISO 8601 date. */
  asOf: table.asOf,
  source: table.source,
};

function gpuOf(
  name: string,
  count: number,
  ownMemoryMib?: number,
): InstanceTypeFacts['gpu'] {
  const [vendor, model, familyMemoryMib] = GPU_FAMILIES[name.split('.')[0]];
  const memoryMib = ownMemoryMib ?? familyMemoryMib;
  return {
    name: model,
    vendor,
    count,
    ...(memoryMib === null ? {} : { memoryGib: memoryMib / 1024 }),
  };
}

function factsOf(name: string, row: Row): InstanceTypeFacts {
  const [vcpu, memoryMib, arch, maxPods, perHour, gpus, gpuMemory] = row;
  return {
    vcpu,
    memoryGib: memoryMib / 1024,
    arch: arch as InstanceTypeFacts['arch'],
    maxPods,
    ...(gpus === undefined ? {} : { gpu: gpuOf(name, gpus, gpuMemory) }),
    ...(perHour === null ? {} : { onDemandPerHour: perHour }),
  };
}

const facts: ReadonlyMap<string, InstanceTypeFacts> = new Map(
  Object.entries(TYPES).map(([name, row]) => [name, factsOf(name, row)]),
);

/**
 * All EC2 instance types that Karpenter knows, by name. `maxPods` is without prefix delegation.
 *
 * @public
 */
export function instanceTypes(): ReadonlyMap<string, InstanceTypeFacts> {
  return facts;
}

/** @public */
export function findInstanceType(name: string): InstanceTypeFacts | undefined {
  return facts.get(name);
}
