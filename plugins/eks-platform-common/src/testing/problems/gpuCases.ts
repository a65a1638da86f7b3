import { dpInTrouble } from '../fixtures/dpInTrouble';
import { minutesAgo } from '../minutesAgo';
import { condition, meta, node, nodeClaim, nodePool, pod } from '../objects';
import { one, type ProblemCases } from './problemCase';

const GPU = 'nvidia.com/gpu';
const NAME = 'ip-10-0-7-7.ec2.internal';

const gpuNode = (changes: Parameters<typeof node>[1] = {}) =>
  node(NAME, {
    pool: 'gpu',
    type: 'g6.12xlarge',
    ageMinutes: 240,
    capacity: { [GPU]: '4' },
    ...changes,
  });

const holder = pod('vision/train-0', {
  node: NAME,
  requests: { cpu: '4', [GPU]: '2' },
});

const slice = {
  meta: meta('gpu-slice'),
  driver: 'gpu.nvidia.com',
  pool: { name: 'ip-10-0-7-7', generation: 1, sliceCount: 1 },
  nodeName: NAME,
  devices: ['gpu-0', 'gpu-1', 'gpu-2', 'gpu-3'],
};

export const gpuCases: ProblemCases = {
  'gpu-node-without-devices': [
    {
      name: 'the device plugin does not tolerate the taint of a node group',
      severity: 'warning',
      title: 'GPU node ip-10-0-41-87 is paid for and nobody can use it',
      broken: dpInTrouble({ s4: true }),
      healed: dpInTrouble({}),
    },
  ],
  'gpu-hardware-ill': [
    one(
      'the monitoring agent reports XID 79',
      'warning',
      'GPU of ip-10-0-7-7 is broken: fallen off the bus (XID 79)',
      {
        kubernetes: {
          nodes: nodes => [
            ...nodes,
            gpuNode({
              conditions: [
                condition('Ready', 'True', 240),
                condition(
                  'AcceleratedHardwareReady',
                  'False',
                  12,
                  'NvidiaXID79Error',
                  'GPU has fallen off the bus',
                ),
              ],
            }),
          ],
          pods: pods => [...pods, holder],
        },
      },
    ),
  ],
  'gpu-devices-ill': [
    one(
      'the plugin has taken a device out of use',
      'warning',
      '1 of 4 devices of ip-10-0-7-7 is out of use',
      {
        kubernetes: {
          nodes: nodes => {
            const ill = gpuNode();
            return [
              ...nodes,
              { ...ill, allocatable: { ...ill.allocatable, [GPU]: '3' } },
            ];
          },
          pods: pods => [...pods, holder],
        },
      },
    ),
  ],
  'gpu-pods-never-fit': [
    one(
      'a pod asks for more GPUs than any type of the pool has',
      'warning',
      'vision/eval-7 can never run here',
      {
        kubernetes: {
          nodePools: pools => [
            ...pools.filter(({ meta: { name } }) => name !== 'gpu'),
            nodePool('gpu', {
              limits: { [GPU]: '16' },
              requirements: [
                {
                  key: 'karpenter.k8s.aws/instance-family',
                  operator: 'In',
                  values: ['g6'],
                },
              ],
            }),
          ],
          pods: pods => [
            ...pods,
            pod('vision/eval-7', {
              waitsMinutes: 14,
              requests: { cpu: '8', [GPU]: '8' },
              message:
                '0/13 nodes are available: 13 Insufficient nvidia.com/gpu.',
            }),
          ],
        },
      },
    ),
    one(
      'pods do not tolerate the taint of the GPU pool',
      'warning',
      '2 GPU pods can never run here',
      {
        kubernetes: {
          nodes: nodes =>
            nodes.filter(({ capacity }) => capacity[GPU] === undefined),
          nodePools: pools => [
            ...pools.filter(({ meta: { name } }) => name !== 'gpu'),
            nodePool('gpu', {
              limits: { [GPU]: '16' },
              taints: [{ key: GPU, value: 'true', effect: 'NoSchedule' }],
            }),
          ],
          pods: pods => [
            ...pods.filter(({ requests }) => requests[GPU] === undefined),
            ...['a', 'b'].map(name =>
              pod(`vision/${name}`, {
                waitsMinutes: 9,
                requests: { cpu: '1', [GPU]: '1' },
              }),
            ),
          ],
        },
      },
    ),
  ],
  'mig-config-failed': [
    one(
      'the MIG manager could not make the layout',
      'warning',
      'GPUs of ip-10-0-7-7 could not be cut into slices',
      {
        kubernetes: {
          nodes: nodes => [
            ...nodes,
            gpuNode({
              labels: {
                'nvidia.com/mig.config': 'all-1g.5gb',
                'nvidia.com/mig.config.state': 'failed',
              },
            }),
          ],
        },
      },
    ),
  ],
  'gpu-offered-twice': [
    one(
      'device plugin and DRA driver run on one node',
      'warning',
      'GPUs of 1 node are handed out twice',
      {
        kubernetes: {
          nodes: nodes => [...nodes, gpuNode()],
          pods: pods => [...pods, holder],
          resourceSlices: () => [slice],
        },
      },
    ),
  ],
  'device-claim-waits': [
    one(
      'no driver publishes a device',
      'warning',
      '1 pod waits for a device of class gpu.nvidia.com',
      {
        kubernetes: {
          resourceClaims: () => [
            {
              meta: meta('vision/train-gpu-x7k2p', {
                createdAt: minutesAgo(11),
                owners: [{ kind: 'Pod', name: 'train' }],
              }),
              deviceClasses: ['gpu.nvidia.com'],
              devices: [],
              reservedFor: [],
            },
          ],
          pods: pods => [
            ...pods,
            pod('vision/train', {
              waitsMinutes: 11,
              message:
                '0/13 nodes are available: 13 cannot allocate all claims.',
            }),
          ],
        },
      },
    ),
  ],
  'gpu-node-idle': [
    one(
      'other pods keep a node whose GPUs nobody asks for',
      'warning',
      'GPU node ip-10-0-7-7 has no work since 48 min',
      {
        kubernetes: {
          nodes: nodes => [...nodes, gpuNode()],
          nodeClaims: claims => [
            ...claims,
            nodeClaim('gpu-1d1e5', {
              pool: 'gpu',
              nodeName: NAME,
              ageMinutes: 240,
              conditions: [
                condition('Launched', 'True', 240),
                condition('Registered', 'True', 239),
                condition('Initialized', 'True', 238),
                condition('Ready', 'True', 238),
                condition('Consolidatable', 'True', 48),
              ],
            }),
          ],
          pods: pods => [...pods, pod('web/cache-0', { node: NAME })],
        },
      },
    ),
  ],
};
