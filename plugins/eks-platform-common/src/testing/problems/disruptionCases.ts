import { DAY, HOUR, minutesAgo } from '../minutesAgo';
import { condition, meta, nodeClaim, pod } from '../objects';
import { change, one, type Changes, type ProblemCases } from './problemCase';

const OLD = 'ip-10-0-17-41.ec2.internal';

const budget = (allowed: number) => ({
  meta: meta('web/shop'),
  selector: { matchLabels: { app: 'shop' }, matchExpressions: [] },
  minAvailable: '1',
  allowed,
  healthy: 1,
  wanted: 1,
  expected: 1,
});

const leavingFor = (minutes: number): Changes['kubernetes'] => ({
  pods: pods => {
    const web = pod('web/shop-7c9d8f7b5-abcde', {
      node: OLD,
      ownedBy: { kind: 'ReplicaSet', name: 'shop-7c9d8f7b5' },
    });
    return [
      ...pods,
      { ...web, meta: { ...web.meta, labels: { app: 'shop' } } },
    ];
  },
  nodeClaims: claims =>
    claims.map(claim =>
      claim.nodeName === OLD
        ? nodeClaim(claim.meta.name, {
            ...claim,
            meta: meta(claim.meta.name, {
              createdAt: minutesAgo(32 * DAY),
              deletedAt: minutesAgo(minutes),
            }),
            expireAfter: '720h',
            conditions: [
              ...claim.conditions,
              condition('Drained', 'Unknown', minutes, 'Draining'),
            ],
          })
        : claim,
    ),
  deployments: deployments =>
    deployments.map(deployment =>
      deployment.meta.name === 'shop'
        ? { ...deployment, desired: 1, ready: 1, updated: 1 }
        : deployment,
    ),
});

/** Cases of nodes that should leave or be heard of, and are not. */
export const disruptionCases: ProblemCases = {
  'node-drain-blocked': [
    {
      ...one(
        'a budget with one replica holds an expired node',
        'warning',
        'Node ip-10-0-17-41 expired 26 h ago and cannot drain',
        {
          kubernetes: {
            ...leavingFor(26 * HOUR),
            podDisruptionBudgets: () => [budget(0)],
          },
        },
      ),
      // The same budget on a node that nobody wants away.
      healed: change({
        kubernetes: { podDisruptionBudgets: () => [budget(0)] },
      }),
    },
    {
      ...one(
        'nothing that we see holds it',
        'warning',
        'Node ip-10-0-17-41 expired 2 h ago and cannot drain',
        { kubernetes: leavingFor(2 * HOUR) },
      ),
      // A drain of some minutes is no news.
      healed: change({ kubernetes: leavingFor(10) }),
    },
  ],
  'interruption-queue-missing': [
    one(
      'the queue was deleted',
      'warning',
      'Karpenter hears of no spot interruption: its queue is missing',
      {
        aws: {
          interruptionQueue: () => ({
            name: 'Karpenter-bluesky',
            exists: false,
          }),
        },
      },
    ),
  ],
  'interruption-queue-unread': [
    one(
      'messages grow old',
      'warning',
      'Karpenter does not read its interruption queue',
      {
        aws: {
          interruptionQueue: queue => ({
            ...queue!,
            waiting: 37,
            oldestSeconds: 290,
          }),
        },
      },
    ),
  ],
  'node-unhealthy': [
    one(
      'the agent of EKS reports a fault of the kernel',
      'warning',
      'Node ip-10-0-17-41: kernel reports a fault',
      {
        kubernetes: {
          nodes: nodes =>
            nodes.map(node =>
              node.meta.name === OLD
                ? {
                    ...node,
                    conditions: [
                      ...node.conditions,
                      condition(
                        'KernelReady',
                        'False',
                        9,
                        'SoftLockup',
                        'a CPU hung for 22 s',
                      ),
                    ],
                  }
                : node,
            ),
        },
      },
    ),
  ],
  'node-pool-launches-fail': [
    one(
      'registrations fail and no claim is left',
      'warning',
      'The last nodes of pool default did not join',
      {
        kubernetes: {
          nodePools: pools =>
            pools.map(pool =>
              pool.meta.name === 'default'
                ? {
                    ...pool,
                    conditions: [
                      ...pool.conditions,
                      condition(
                        'NodeRegistrationHealthy',
                        'False',
                        20,
                        'RegistrationFailed',
                        'Failed to register node',
                      ),
                    ],
                  }
                : pool,
            ),
        },
      },
    ),
  ],
};
