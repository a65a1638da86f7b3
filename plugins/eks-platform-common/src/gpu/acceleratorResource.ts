import type { ClusterFacts } from '../cluster/clusterFacts';
import type { NodeProjection } from '../kubernetes/projections';

/** Resource under which pods ask for accelerators of a vendor. */
const RESOURCE_OF_VENDOR: Record<string, string> = {
  nvidia: 'nvidia.com/gpu',
  amd: 'amd.com/gpu',
  aws: 'aws.amazon.com/neuron',
};

const RESOURCE =
  /^(nvidia\.com\/(gpu|mig-.+)|amd\.com\/gpu|aws\.amazon\.com\/neuron(core|device)?)$/;

/** Whether pods ask for accelerators by this resource. */
export function isAcceleratorResource(resource: string): boolean {
  return RESOURCE.test(resource);
}

/** The accelerators a node should have, from its labels, its type, or what it reports. */
export function getExpectedAccelerators(
  node: NodeProjection,
  facts: Pick<ClusterFacts, 'instanceTypes'>,
): { resource: string; count: number; model?: string } | undefined {
  const labels = node.meta.labels;
  const type =
    facts.instanceTypes[labels['node.kubernetes.io/instance-type'] ?? ''];
  const reported = Object.keys(node.capacity).find(isAcceleratorResource);
  const vendor =
    labels['karpenter.k8s.aws/instance-gpu-manufacturer'] ?? type?.gpu?.vendor;
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
    Number(labels['karpenter.k8s.aws/instance-gpu-count'] ?? NaN) ||
    type?.gpu?.count ||
    Number(node.capacity[resource] ?? 1);
  const model =
    labels['karpenter.k8s.aws/instance-gpu-name'] ?? type?.gpu?.name;
  return { resource, count, model };
}
