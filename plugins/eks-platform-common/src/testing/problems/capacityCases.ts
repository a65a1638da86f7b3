import type { KarpenterEventProjection } from '../../kubernetes/projections';
import { minutesAgo } from '../minutesAgo';
import { condition, daemonSet, meta, node, nodeClaim, pod } from '../objects';
import { one, type ProblemCases } from './problemCase';

const refused = (name: string, reason: string, message?: string) =>
  nodeClaim(name, {
    pool: 'default',
    ageMinutes: 4,
    conditions: [condition('Launched', 'Unknown', 4, reason, message)],
  });

const refusal = (
  zone: string,
  code = 'InsufficientInstanceCapacity',
): KarpenterEventProjection => ({
  meta: meta(`default/gpu.${zone}`),
  kind: 'NodePool',
  name: 'gpu',
  reason: 'InsufficientCapacityError',
  message: `NodeClaim gpu-x event: creating instance, insufficient capacity, with fleet error(s), ${code}: We currently do not have sufficient g5g.xlarge capacity in the Availability Zone you requested (${zone}).`,
  firstAt: minutesAgo(14),
  lastAt: minutesAgo(1),
  count: 6,
});

const gpuPods = [0, 1, 2, 3].map(i =>
  pod(`vision/train-${i}`, {
    waitsMinutes: 14,
    requests: { cpu: '2', 'nvidia.com/gpu': '1' },
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
    message: '0/12 nodes are available: 12 Insufficient nvidia.com/gpu.',
  }),
);

const spotNode = (name: string, ageMinutes: number) =>
  node(`${name}.ec2.internal`, { pool: 'default', spot: true, ageMinutes });

/** Cases of nodes that cannot be bought, or that never become useful. */
export const capacityCases: ProblemCases = {
  'spot-service-role-missing': [
    one(
      'the account never used Spot',
      'warning',
      'No spot node can be bought: the role of Spot is missing',
      {
        kubernetes: {
          nodeClaims: claims => [
            ...claims,
            refused('default-sp0t', 'SpotSLRCreationFailed', 'not permitted'),
          ],
        },
      },
    ),
  ],
  'ec2-quota-used-up': [
    one(
      'the vCPU quota is used up',
      'warning',
      'Pool default may buy no more: a quota of EC2 is used up',
      {
        kubernetes: {
          nodeClaims: claims => [
            ...claims,
            refused(
              'default-qu0ta',
              'VCPULimitExceeded',
              'You have requested more vCPU capacity than your current vCPU limit of 64 allows',
            ),
          ],
        },
      },
    ),
  ],
  'node-launch-denied': [
    one(
      'the controller role may not run instances',
      'warning',
      'Karpenter may not launch nodes of pool default',
      {
        kubernetes: {
          nodeClaims: claims => [
            ...claims,
            refused('default-d3ny', 'Unauthorized'),
          ],
        },
      },
    ),
  ],
  'node-launch-fails': [
    one(
      'the security group is of another network',
      'warning',
      'Nodes of pool default cannot be launched',
      {
        kubernetes: {
          nodeClaims: claims => [
            ...claims,
            refused(
              'default-vpc1',
              'SecurityGroupSubnetVPCMismatch',
              'security group and subnet belong to different networks',
            ),
          ],
        },
      },
    ),
  ],
  'subnet-addresses-exhausted': [
    one(
      'no subnet has an address',
      'critical',
      'No address is left for pods and nodes',
      {
        aws: {
          subnets: subnets =>
            subnets.map(subnet => ({ ...subnet, freeAddresses: 1 })),
        },
        kubernetes: {
          pods: pods => [
            ...pods,
            {
              ...pod('web/shop-new-1', { node: pods[0].nodeName }),
              phase: 'Pending',
            },
          ],
        },
      },
    ),
    one(
      'one zone has too few for a prefix',
      'warning',
      'No address is left in us-east-1b',
      {
        aws: {
          subnets: subnets =>
            subnets.map(subnet =>
              subnet.zone === 'us-east-1b'
                ? { ...subnet, freeAddresses: 12 }
                : subnet,
            ),
        },
        kubernetes: {
          daemonSets: sets => [
            ...sets,
            daemonSet('kube-system/aws-node', {
              desired: 12,
              ready: 12,
              env: { ENABLE_PREFIX_DELEGATION: 'true' },
            }),
          ],
        },
      },
    ),
  ],
  'gpu-capacity-drought': [
    one(
      'AWS has no GPU in three zones',
      'warning',
      '4 GPU pods wait: AWS has no g5g.xlarge',
      {
        kubernetes: {
          karpenterEvents: () =>
            ['us-east-1a', 'us-east-1b', 'us-east-1c'].map(zone =>
              refusal(zone),
            ),
          pods: pods => [...pods, ...gpuPods],
        },
      },
    ),
    one(
      'only the quota refuses',
      'warning',
      '4 GPU pods wait: the vCPU quota is used up',
      {
        kubernetes: {
          karpenterEvents: () => [refusal('us-east-1a', 'VcpuLimitExceeded')],
          pods: pods => [...pods, ...gpuPods],
        },
      },
    ),
  ],
  'node-pool-at-limit': [
    one(
      'the only pool that fits has no vCPU left',
      'warning',
      'Node pool default may not grow: it is at its limit',
      {
        kubernetes: {
          nodePools: pools =>
            pools.map(pool =>
              pool.meta.name === 'default'
                ? { ...pool, limits: { cpu: '32' } }
                : pool,
            ),
          pods: pods => [
            ...pods,
            pod('batch/job-1', { waitsMinutes: 9, requests: { cpu: '2' } }),
          ],
        },
      },
    ),
  ],
  'startup-taint-stays': [
    one(
      'the driver does not tolerate the taint of the pool',
      'warning',
      'Node ip-10-0-7-7 takes no pod: its start-up taint stays',
      {
        kubernetes: {
          nodes: nodes => [
            ...nodes,
            {
              ...spotNode('ip-10-0-7-7', 40),
              taints: [
                {
                  key: 'ebs.csi.aws.com/agent-not-ready',
                  effect: 'NoExecute',
                },
                { key: 'workload', value: 'gpu', effect: 'NoSchedule' },
              ],
            },
          ],
          nodeClaims: claims => [
            ...claims,
            nodeClaim('default-t41nt', {
              pool: 'default',
              nodeName: 'ip-10-0-7-7.ec2.internal',
              conditions: [
                condition('Launched', 'True', 39),
                condition('Registered', 'True', 38),
                condition(
                  'Initialized',
                  'Unknown',
                  38,
                  'StartupTaintsExist',
                  'StartupTaint "ebs.csi.aws.com/agent-not-ready:NoExecute" still exists',
                ),
              ],
            }),
          ],
          daemonSets: sets => [
            ...sets,
            daemonSet('kube-system/ebs-csi-node', { desired: 11, ready: 11 }),
          ],
        },
      },
    ),
  ],
  'node-never-joins': [
    one(
      'an instance runs for 20 minutes',
      'warning',
      'An instance of pool default runs and does not join',
      {
        kubernetes: {
          nodeClaims: claims => [
            ...claims,
            nodeClaim('default-l0st', {
              pool: 'default',
              ageMinutes: 20,
              conditions: [
                condition('Launched', 'True', 19),
                condition('Registered', 'Unknown', 19, 'NodeNotFound'),
              ],
            }),
          ],
        },
      },
    ),
  ],
  'node-never-initialises': [
    one(
      'a device driver never publishes',
      'warning',
      'A node of pool default has joined and is never initialised',
      {
        kubernetes: {
          nodes: nodes => [...nodes, spotNode('ip-10-0-8-8', 40)],
          nodeClaims: claims => [
            ...claims,
            nodeClaim('default-dr4', {
              pool: 'default',
              nodeName: 'ip-10-0-8-8.ec2.internal',
              conditions: [
                condition('Launched', 'True', 39),
                condition('Registered', 'True', 38),
                condition(
                  'Initialized',
                  'Unknown',
                  38,
                  'DRADriverPoolsNotPublished',
                ),
              ],
            }),
          ],
        },
      },
    ),
  ],
};
