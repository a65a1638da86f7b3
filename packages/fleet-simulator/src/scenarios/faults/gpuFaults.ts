import { MINUTE, timestamp } from '../../clock/duration';
import { karpenterNode } from '../../objects/karpenterNode';
import type { KubernetesObject } from '../../objects/KubernetesObject';
import type { Workload } from '../../objects/workload';
import { addressIn } from '../../platform/addressIn';
import type { FaultScenario } from '../kit/FaultScenario';
import type { Stage } from '../kit/Stage';

const POOL = { kind: 'NodePool', name: 'gpu' };
const TOLERATIONS = [{ key: 'nvidia.com/gpu', operator: 'Exists' as const }];

/** A node of pool `gpu` that works, with its claim; what `change` says of it differs. */
function joinGpuNode(
  stage: Stage,
  seed: string,
  change: (node: KubernetesObject) => KubernetesObject = node => node,
): string {
  const [claim, node] = karpenterNode({
    pool: stage.find(POOL),
    claim: `gpu-${seed}`,
    address: addressIn([], 0, seed),
    instanceType: 'g5g.xlarge',
    capacityType: 'spot',
    region: stage.region,
    zone: stage.zone('a'),
    version: stage.eks.version,
    createdAt: stage.ago(150),
    now: stage.now,
  });
  stage.join(claim, change(node));
  return node.metadata.name;
}

function gpuJob(
  name: string,
  createdAt: number,
  rest: Partial<Workload> = {},
): Workload {
  return {
    kind: 'StatefulSet',
    namespace: 'gpu-smoke',
    name,
    image: 'registry.acme.dev/team-platform/train:2026.47',
    createdAt,
    cpu: 500,
    memory: 1024,
    gpus: 1,
    replicas: 1,
    tolerations: TOLERATIONS,
    nodeSelector: { 'nvidia.com/gpu.present': 'true' },
    labels: { 'backstage.io/owner': 'team-platform' },
    roams: true,
    ...rest,
  };
}

/** A pod that waits for a GPU since some seconds: a node for it takes minutes. */
function youngGpuPod(stage: Stage): void {
  stage.run(
    gpuJob('young', stage.young(40), {
      unschedulable: '0/5 nodes are available: 5 Insufficient nvidia.com/gpu.',
    }),
  );
}

function withGpus(
  node: KubernetesObject,
  has: number,
  offers = has,
): KubernetesObject {
  const gpus = (amount: number) => ({ 'nvidia.com/gpu': String(amount) });
  return {
    ...node,
    status: {
      ...node.status,
      capacity: { ...node.status.capacity, ...gpus(has) },
      allocatable: { ...node.status.allocatable, ...gpus(offers) },
    },
  };
}

/** What goes wrong with accelerators; S3 and S4 have places of their own. */
export const GPU_FAULTS: readonly FaultScenario[] = [
  {
    id: 'gpu-hardware-ill',
    title: 'A GPU has fallen off the bus',
    expects: 'gpu-hardware-ill',
    heal: 'replaces the node',
    cause(stage) {
      const name = joinGpuNode(stage, 'b0bus');
      stage.run(gpuJob('train', stage.ago(120)));
      stage.conditions({ kind: 'Node', name }, [
        'AcceleratedHardwareReady',
        'False',
        'NvidiaXID79Error',
        'XID 79: GPU has fallen off the bus',
        stage.ago(12),
      ]);
    },
    distractor: youngGpuPod,
  },
  {
    id: 'gpu-devices-ill',
    title: 'The device plugin has taken a GPU out of use',
    expects: 'gpu-devices-ill',
    heal: 'replaces the node',
    cause(stage) {
      joinGpuNode(stage, '1llgp', node => withGpus(node, 2, 1));
      stage.run(gpuJob('train', stage.ago(120)));
    },
    distractor: youngGpuPod,
  },
  {
    id: 'gpu-pods-never-fit',
    title: 'A pod asks for more GPUs than any type of the pool has',
    expects: 'gpu-pods-never-fit',
    heal: 'asks for one GPU',
    cause(stage) {
      stage.run(
        gpuJob('eval', stage.ago(14), {
          gpus: 8,
          unschedulable:
            '0/5 nodes are available: 3 node(s) had untolerated taint {CriticalAddonsOnly: true}, 2 Insufficient nvidia.com/gpu.',
        }),
      );
    },
    distractor: youngGpuPod,
  },
  {
    id: 'mig-config-failed',
    title: 'The MIG manager cannot cut a GPU as asked',
    expects: 'mig-config-failed',
    heal: 'names a layout that the GPU has',
    cause(stage) {
      joinGpuNode(stage, 'm1gno', node => ({
        ...node,
        metadata: {
          ...node.metadata,
          labels: {
            ...node.metadata.labels,
            'nvidia.com/mig.config': 'all-1g.5gb',
            'nvidia.com/mig.config.state': 'failed',
          },
        },
      }));
      stage.run(gpuJob('train', stage.ago(120)));
    },
    distractor: youngGpuPod,
  },
  {
    id: 'gpu-offered-twice',
    title: 'Device plugin and DRA driver hand out the same GPU',
    expects: 'gpu-offered-twice',
    heal: 'keeps the DRA driver off the node',
    cause(stage) {
      const name = joinGpuNode(stage, 'tw1ce');
      stage.run(gpuJob('train', stage.ago(120)));
      stage.make(
        'resource.k8s.io/v1',
        { kind: 'ResourceSlice', name: `${name}-gpu.nvidia.com-x7k2p` },
        stage.ago(140),
        {
          spec: {
            driver: 'gpu.nvidia.com',
            nodeName: name,
            pool: { name, generation: 1, resourceSliceCount: 1 },
            devices: [{ name: 'gpu-0', attributes: {} }],
          },
        },
      );
    },
    distractor: youngGpuPod,
  },
  {
    id: 'device-claim-waits',
    title: 'No driver publishes the devices that a claim asks for',
    expects: 'device-claim-waits',
    heal: 'asks for nvidia.com/gpu instead',
    cause(stage) {
      stage.run(
        gpuJob('claimer', stage.ago(11), {
          gpus: undefined,
          unschedulable:
            '0/5 nodes are available: 5 cannot allocate all claims.',
        }),
      );
      stage.make(
        'resource.k8s.io/v1',
        {
          kind: 'ResourceClaim',
          namespace: 'gpu-smoke',
          name: 'claimer-0-gpu-q8w3e',
        },
        stage.ago(11),
        {
          metadata: {
            name: 'claimer-0-gpu-q8w3e',
            namespace: 'gpu-smoke',
            uid: '5a1f0c3e-0000-4000-8000-000000000002',
            creationTimestamp: timestamp(stage.ago(11)),
            ownerReferences: [
              {
                apiVersion: 'v1',
                kind: 'Pod',
                name: 'claimer-0',
                uid: '5a1f0c3e-0000-4000-8000-000000000001',
              },
            ],
          },
          spec: {
            devices: {
              requests: [
                {
                  name: 'gpu',
                  exactly: {
                    deviceClassName: 'gpu.nvidia.com',
                    allocationMode: 'ExactCount',
                    count: 1,
                  },
                },
              ],
            },
          },
        },
      );
    },
    distractor: youngGpuPod,
  },
  {
    id: 'gpu-node-idle',
    title: 'Another pod keeps a GPU node that has no work',
    expects: 'gpu-node-idle',
    heal: 'moves the pod, so that Karpenter removes the node',
    cause(stage) {
      joinGpuNode(stage, '1d1en');
      stage.run(gpuJob('cache', stage.ago(140), { gpus: undefined, cpu: 100 }));
      stage.conditions({ kind: 'NodeClaim', name: 'gpu-1d1en' }, [
        'Consolidatable',
        'True',
        'Consolidatable',
        '',
        stage.moment.start - 48 * MINUTE,
      ]);
    },
    distractor: youngGpuPod,
  },
];
