import { dpInTrouble } from '../fixtures/dpInTrouble';
import { condition, node, nodePool, pod } from '../objects';
import { capacityCases } from './capacityCases';
import { disruptionCases } from './disruptionCases';
import { failing, one, type ProblemCases } from './problemCase';

export const nodesCases: ProblemCases = {
  ...capacityCases,
  ...disruptionCases,
  'karpenter-crds-missing': [
    {
      name: 'karpenter-crd is suspended',
      severity: 'critical',
      title: 'No workload node can be created',
      broken: dpInTrouble({ s1: true }),
      healed: dpInTrouble({}),
    },
  ],
  'node-pool-not-ready': [
    one(
      'the node class finds no AMI',
      'warning',
      'Node pool gpu cannot create nodes',
      {
        kubernetes: {
          nodePools: pools =>
            pools.map(pool =>
              pool.meta.name === 'gpu'
                ? {
                    ...pool,
                    conditions: failing(
                      'NodeClassNotReady',
                      'NodeClassReady=False',
                    ),
                  }
                : pool,
            ),
          nodeClasses: classes =>
            classes.map(nodeClass =>
              nodeClass.meta.name === 'gpu'
                ? {
                    ...nodeClass,
                    conditions: [
                      condition('Ready', 'False', 12),
                      condition(
                        'AMIsReady',
                        'False',
                        12,
                        'AMINotFound',
                        'AMISelector did not match any AMIs',
                      ),
                    ],
                  }
                : nodeClass,
            ),
        },
      },
    ),
    one('none of them is ready', 'critical', 'No node pool can create nodes', {
      kubernetes: {
        nodePools: () => [
          nodePool('default', {
            conditions: failing('NodeClassNotFound', 'not found'),
          }),
        ],
        nodeClasses: () => [],
      },
    }),
  ],
  'node-not-ready': [
    one(
      'a spot node does not answer',
      'critical',
      'Node ip-10-0-99-9 does not answer',
      {
        kubernetes: {
          nodes: nodes => [
            ...nodes,
            node('ip-10-0-99-9.ec2.internal', {
              pool: 'default',
              spot: true,
              conditions: [
                condition('Ready', 'Unknown', 6, 'NodeStatusUnknown'),
              ],
            }),
          ],
        },
      },
    ),
  ],
  'pods-unschedulable': [
    one(
      'pods ask for more than any node has',
      'warning',
      '2 pods wait for a node',
      {
        kubernetes: {
          pods: pods => [
            ...pods,
            ...[0, 1].map(i =>
              pod(`batch/big-${i}`, {
                waitsMinutes: 20,
                owner: 'team-batch',
                requests: { cpu: '200' },
                message: '0/12 nodes are available: 12 Insufficient cpu.',
              }),
            ),
          ],
        },
      },
    ),
  ],
};
