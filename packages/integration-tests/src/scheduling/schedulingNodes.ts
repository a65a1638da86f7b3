import type { RealNode } from '../realCluster/RealNodes';

const ZONE = 'topology.kubernetes.io/zone';

/** Five nodes of which each refuses for another reason. */
export const SCHEDULING_NODES: RealNode[] = [
  { name: 'a1', labels: { [ZONE]: 'us-east-1a', pool: 'default' } },
  { name: 'b1', labels: { [ZONE]: 'us-east-1b', pool: 'default' } },
  {
    name: 'gpu',
    labels: { [ZONE]: 'us-east-1a', pool: 'gpu' },
    taints: [{ key: 'nvidia.com/gpu', value: 'true', effect: 'NoSchedule' }],
    allocatable: { 'nvidia.com/gpu': '1' },
  },
  {
    name: 'cordoned',
    labels: { [ZONE]: 'us-east-1b', pool: 'default' },
    unschedulable: true,
  },
  {
    name: 'full',
    labels: { [ZONE]: 'us-east-1b', pool: 'full' },
    allocatable: { pods: '0' },
  },
];
