import type {
  AwsSources,
  ClusterState,
  KubernetesSources,
} from '../../cluster/clusterState';
import type { ProblemId } from '../../problems/problem';
import { blueskyHealthy } from '../fixtures/blueskyHealthy';
import { DP_ZONE, dpInTrouble } from '../fixtures/dpInTrouble';
import { DAY, minutesAgo } from '../minutesAgo';
import {
  condition,
  fluxObject,
  ingressRoute,
  issuing,
  node,
  nodePool,
  pod,
} from '../objects';

/** A state that shows one problem, and the same cluster after the fix. */
export interface ProblemCase {
  name: string;
  broken: ClusterState;
  healed: ClusterState;
  severity: 'critical' | 'warning';
  title: string;
}

type Changes = {
  kubernetes?: Partial<{
    [K in keyof KubernetesSources]: (
      value: KubernetesSources[K],
    ) => KubernetesSources[K];
  }>;
  aws?: Partial<{
    [K in keyof AwsSources]: (value: AwsSources[K]) => AwsSources[K];
  }>;
};

/** The healthy platform with some of its objects changed. */
export function change(
  changes: Changes,
  state = blueskyHealthy(),
): ClusterState {
  for (const part of ['kubernetes', 'aws'] as const) {
    const sources = state[part] as Record<
      string,
      { state: string; value?: unknown }
    >;
    for (const [source, alter] of Object.entries(changes[part] ?? {})) {
      const answer = sources[source];
      answer.value = (alter as (value: unknown) => unknown)(answer.value);
    }
  }
  return state;
}

const failing = (reason: string, message: string) => [
  condition('Ready', 'False', 12, reason, message),
];

function one(
  name: string,
  severity: ProblemCase['severity'],
  title: string,
  changes: Changes,
): ProblemCase {
  return {
    name,
    severity,
    title,
    broken: change(changes),
    healed: blueskyHealthy(),
  };
}

const refusedOrder = () => {
  const chain = issuing(
    'traefik/wildcard',
    '*.k8s-us-east-1-bluesky.sandbox.acme.dev',
    {
      sinceMinutes: 8,
      challenge: {},
    },
  );
  return {
    certificates: () => [chain.certificate],
    certificateRequests: () => [chain.request],
    orders: () => [
      {
        ...chain.order,
        state: 'errored',
        reason:
          '429 urn:ietf:params:acme:error:rateLimited: too many certificates',
      },
    ],
  };
};

/** At least one case of every problem. */
export const PROBLEM_CASES: Record<ProblemId, ProblemCase[]> = {
  'karpenter-crds-missing': [
    {
      name: 'karpenter-crd is suspended',
      severity: 'critical',
      title: 'No workload node can be created',
      broken: dpInTrouble({ s1: true }),
      healed: dpInTrouble({}),
    },
  ],
  'gpu-node-without-devices': [
    {
      name: 'the device plugin does not tolerate the taint of a node group',
      severity: 'warning',
      title: 'GPU node ip-10-0-41-87 is paid for and nobody can use it',
      broken: dpInTrouble({ s4: true }),
      healed: dpInTrouble({}),
    },
  ],
  'certificate-dns01-denied': [
    {
      name: 'the issuer names another zone',
      severity: 'warning',
      title: `traefik.${DP_ZONE} has no certificate`,
      broken: dpInTrouble({ s5: true }),
      healed: dpInTrouble({}),
    },
  ],
  'host-not-covered': [
    one(
      'a host of two labels behind a wildcard',
      'warning',
      'dagster.pr-42.k8s-us-east-1-bluesky.sandbox.acme.dev is not covered by its certificate',
      {
        kubernetes: {
          ingressRoutes: routes => [
            ...routes,
            ingressRoute('previews/pr-42', [
              'dagster.pr-42.k8s-us-east-1-bluesky.sandbox.acme.dev',
            ]),
          ],
        },
      },
    ),
  ],
  'certificate-not-ready': [
    one(
      'the authority refuses the order',
      'warning',
      '4 hosts have no certificate',
      {
        kubernetes: refusedOrder(),
      },
    ),
  ],
  'certificate-expires': [
    one(
      'renewal fails behind a valid certificate',
      'warning',
      'hello.k8s-us-east-1-bluesky.sandbox.acme.dev expires in 12 days, renewal fails',
      {
        kubernetes: {
          certificates: ([first]) => [
            {
              ...first,
              notAfter: minutesAgo(-12 * DAY),
              renewalTime: minutesAgo(18 * DAY),
              failedIssuanceAttempts: 5,
              lastFailureTime: minutesAgo(7 * 60),
              conditions: [
                condition('Ready', 'True', 78 * DAY),
                condition(
                  'Issuing',
                  'False',
                  7 * 60,
                  'Failed',
                  '429 urn:ietf:params:acme:error:rateLimited: too many certificates',
                ),
              ],
            },
          ],
        },
      },
    ),
    one(
      'it has expired',
      'critical',
      'hello.k8s-us-east-1-bluesky.sandbox.acme.dev expired 20 Nov',
      {
        kubernetes: {
          certificates: ([first]) => [
            { ...first, notAfter: minutesAgo(DAY), renewalTime: undefined },
          ],
        },
      },
    ),
    one(
      'nobody renews it',
      'warning',
      'hello.k8s-us-east-1-bluesky.sandbox.acme.dev expires in 19 days',
      {
        kubernetes: {
          certificates: ([first]) => [
            {
              ...first,
              notAfter: minutesAgo(-19.5 * DAY),
              renewalTime: undefined,
            },
          ],
        },
      },
    ),
  ],
  'flux-source-failed': [
    one('the deploy key is refused', 'warning', 'Flux cannot fetch from Git', {
      kubernetes: {
        gitRepositories: ([source]) => [
          {
            ...source,
            conditions: failing(
              'AuthenticationFailed',
              'authentication required',
            ),
          },
        ],
      },
    }),
  ],
  'flux-helm-release-failed': [
    one('an upgrade fails', 'warning', 'HelmRelease traefik fails', {
      kubernetes: {
        helmReleases: releases =>
          releases.map(release =>
            release.meta.name === 'traefik'
              ? {
                  ...release,
                  conditions: failing(
                    'UpgradeFailed',
                    'context deadline exceeded',
                  ),
                }
              : release,
          ),
        kustomizations: objects =>
          objects.map(object =>
            object.meta.name === 'traefik'
              ? {
                  ...object,
                  conditions: failing(
                    'HealthCheckFailed',
                    "health check failed after 15m0s: timeout waiting for: [HelmRelease/traefik/traefik status: 'InProgress']",
                  ),
                }
              : object,
          ),
      },
    }),
  ],
  'flux-kustomization-failed': [
    one(
      'what is in Git cannot be built',
      'warning',
      'Kustomization apps fails',
      {
        kubernetes: {
          kustomizations: objects =>
            objects.map(object =>
              object.meta.name === 'apps'
                ? {
                    ...object,
                    conditions: failing(
                      'BuildFailed',
                      'kustomize build failed: no such file',
                    ),
                  }
                : object,
            ),
        },
      },
    ),
    one(
      'a dependency does not exist',
      'warning',
      'Kustomization extra can never start',
      {
        kubernetes: {
          kustomizations: objects => [
            ...objects,
            fluxObject('Kustomization', 'flux-system/extra', {
              dependsOnNames: ['gone'],
              conditions: failing(
                'DependencyNotReady',
                "dependency 'flux-system/gone' is not ready",
              ),
            }),
          ],
        },
      },
    ),
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
  'eks-reports-issue': [
    one('an add-on is degraded', 'warning', 'Add-on coredns is not well', {
      aws: {
        addons: addons =>
          addons.map(addon =>
            addon.name === 'coredns'
              ? {
                  ...addon,
                  status: 'DEGRADED',
                  issues: ['InsufficientNumberOfReplicas: 1 of 2 replicas'],
                }
              : addon,
          ),
      },
    }),
    one(
      'a node group cannot launch',
      'warning',
      'Node group system is not well',
      {
        aws: {
          nodeGroups: ([group]) => [
            {
              ...group,
              status: 'DEGRADED',
              issues: ['AsgInstanceLaunchFailures: no capacity'],
            },
          ],
        },
      },
    ),
  ],
  'kubernetes-support-ends': [
    one(
      'AWS will upgrade in five days',
      'critical',
      'AWS upgrades this cluster in 5 days whether ready or not',
      {
        aws: {
          version: () => ({
            version: '1.36',
            endOfStandardSupport: minutesAgo(-5.2 * DAY),
            endOfExtendedSupport: minutesAgo(-370 * DAY),
          }),
        },
      },
    ),
    one(
      'extended support begins in 40 days',
      'warning',
      'Standard support for Kubernetes 1.36 ends in 40 days',
      {
        aws: {
          cluster: cluster =>
            cluster && { ...cluster, supportType: 'EXTENDED' },
          version: () => ({
            version: '1.36',
            endOfStandardSupport: minutesAgo(-40.2 * DAY),
            endOfExtendedSupport: minutesAgo(-405 * DAY),
          }),
        },
      },
    ),
  ],
};
