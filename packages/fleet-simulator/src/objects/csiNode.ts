import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';

/** Volumes that Nitro instances take beside their own root disk and network interface. */
const SLOTS = 25;

/** What the EBS driver tells of a node: how many volumes it can hold. */
export function csiNode(node: KubernetesObject): KubernetesObject {
  const { name, creationTimestamp } = node.metadata;
  return {
    ...newObject({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'CSINode',
      name,
      createdAt: Date.parse(creationTimestamp),
    }),
    spec: {
      drivers: [
        {
          name: 'ebs.csi.aws.com',
          nodeID: String(node.spec.providerID).split('/').pop(),
          topologyKeys: [
            'kubernetes.io/os',
            'topology.ebs.csi.aws.com/zone',
            'topology.kubernetes.io/zone',
          ],
          allocatable: { count: SLOTS },
        },
      ],
    },
  };
}
