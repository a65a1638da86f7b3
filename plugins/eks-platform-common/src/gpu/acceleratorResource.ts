import type { ClusterFacts } from '../cluster/clusterFacts';
import type { NodeProjection, ResourceList } from '../kubernetes/projections';
import { getAmount } from '../kubernetes/resourceSum';

/** Resource under which pods ask for accelerators of a vendor. */
const RESOURCE_OF_VENDOR: Record<string, string> = {
  nvidia: 'nvidia.com/gpu',
  amd: 'amd.com/gpu',
  aws: 'aws.amazon.com/neuron',
};

const RESOURCE =
  /^(nvidia\.com\/(gpu|gpu\.shared|mig-.+)|amd\.com\/gpu|aws\.amazon\.com\/neuron(core|device)?)$/;

// Neuron offers the same devices under up to three names; the first of these counts whole devices.
const PREFERRED = ['aws.amazon.com/neuron', 'aws.amazon.com/neurondevice'];

/** Whether pods ask for accelerators by this resource. */
export function isAcceleratorResource(resource: string): boolean {
  return RESOURCE.test(resource);
}

/** Accelerators that a list of requests names, with amounts above 0. */
export function listAccelerators(
  list: ResourceList,
): { resource: string; amount: number }[] {
  return Object.keys(list)
    .filter(isAcceleratorResource)
    .map(resource => ({ resource, amount: getAmount(list, resource) ?? 0 }))
    .filter(({ amount }) => amount > 0);
}

/** The one resource that counts a node's devices; undefined while it reports none. */
export function getReportedResource(node: NodeProjection): string | undefined {
  const names = listAccelerators(node.capacity).map(({ resource }) => resource);
  return PREFERRED.find(name => names.includes(name)) ?? names[0];
}

/** The accelerators a node should have, from its labels, its type, or what it reports. */
export function getExpectedAccelerators(
  node: NodeProjection,
  facts: Pick<ClusterFacts, 'instanceTypes'>,
): { resource: string; count: number; model?: string } | undefined {
  const labels = node.meta.labels;
  const label = (name: string) =>
    labels[`karpenter.k8s.aws/instance-gpu-${name}`] ??
    labels[`karpenter.k8s.aws/instance-accelerator-${name}`];
  const type =
    facts.instanceTypes[labels['node.kubernetes.io/instance-type'] ?? ''];
  const reported =
    getReportedResource(node) ??
    Object.keys(node.capacity).find(isAcceleratorResource);
  const vendor = label('manufacturer') ?? type?.gpu?.vendor;
  const resource =
    reported ??
    (vendor ? RESOURCE_OF_VENDOR[vendor.toLowerCase()] : undefined) ??
    (labels['nvidia.com/gpu.present'] === 'true'
      ? 'nvidia.com/gpu'
      : undefined);
  if (!resource) {
    return undefined;
  }
  const count =
    Number(label('count') ?? NaN) ||
    type?.gpu?.count ||
    Number(node.capacity[resource] ?? 1);
  const model = label('name') ?? type?.gpu?.name;
  return { resource, count, model };
}
