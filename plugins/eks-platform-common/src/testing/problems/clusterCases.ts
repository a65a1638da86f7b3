import type { EksInsightFacts } from '../../aws/eksInsight';
import type { ClusterState } from '../../cluster/clusterState';
import { ok } from '../emptyState';
import { condition, pod } from '../objects';
import { blueskyHealthy } from '../fixtures/blueskyHealthy';
import { workload } from '../workloadObjects';
import { DAY, minutesAgo } from '../minutesAgo';
import { one, type ProblemCases } from './problemCase';

function metricsServerDown(): ClusterState {
  const state = blueskyHealthy();
  const { deployments } = state.kubernetes;
  state.kubernetes.nodeMetrics = { state: 'unreachable', since: minutesAgo(0) };
  state.kubernetes.deployments = ok([
    ...(deployments.state === 'ok' ? deployments.value : []).filter(
      ({ meta }) => meta.name !== 'metrics-server',
    ),
    workload('kube-system/metrics-server', {
      ready: 0,
      conditions: [condition('Available', 'False', 17)],
    }),
  ]);
  const { pods } = state.kubernetes;
  state.kubernetes.pods = ok([
    ...(pods.state === 'ok' ? pods.value : []),
    {
      ...pod('kube-system/metrics-server-5c9d7b8f6-x7k2p', {
        node: 'ip-10-0-0-11.ec2.internal',
        ownedBy: { kind: 'ReplicaSet', name: 'metrics-server-5c9d7b8f6' },
      }),
      conditions: [condition('Ready', 'False', 17)],
      trouble: 'CrashLoopBackOff',
      restarts: 8,
    },
  ]);
  return state;
}

const insight = (changes: Partial<EksInsightFacts>): EksInsightFacts => ({
  id: 'i-1',
  name: 'Insight',
  category: 'UPGRADE_READINESS',
  status: 'PASSING',
  version: '1.37',
  refreshedAt: minutesAgo(300),
  changedAt: minutesAgo(3 * DAY),
  resources: [],
  deprecations: [],
  addons: [],
  ...changes,
});

export const clusterCases: ProblemCases = {
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
  'eks-misconfigured': [
    one(
      'EKS finds a security group rule missing',
      'warning',
      'EKS finds a mistake: Cluster security group',
      {
        aws: {
          insights: () => [
            insight({
              name: 'Cluster security group',
              category: 'MISCONFIGURATION',
              status: 'ERROR',
              reason: 'Nodes cannot reach the control plane on port 443',
            }),
          ],
        },
      },
    ),
  ],
  'eks-update-failed': [
    one(
      'the control plane could not be updated',
      'warning',
      'An update of the control plane failed (VersionUpdate)',
      {
        aws: {
          updates: () => [
            {
              id: 'u-1',
              type: 'VersionUpdate',
              status: 'Failed',
              createdAt: minutesAgo(90),
              parameters: ['Version: 1.37'],
              errors: ['Kubelet version of nodes must be updated first'],
            },
          ],
        },
      },
    ),
  ],
  'apply-failed': [
    one(
      'OpenTofu stopped in the middle',
      'warning',
      'The last apply failed: AWS is not as Git says',
      {
        aws: {
          applyReport: report =>
            report && {
              ...report,
              result: 'failed',
              error: 'creating EKS Node Group: quota exceeded',
              roots: [
                { root: 'cluster', result: 'failed', planned: 3, done: 1 },
              ],
            },
        },
      },
    ),
  ],
  'fargate-profile-fails': [
    one(
      'its role cannot be assumed',
      'warning',
      'Fargate profile karpenter starts no pods',
      {
        aws: {
          fargateProfiles: () => [
            {
              name: 'karpenter',
              status: 'ACTIVE',
              selectors: [{ namespace: 'kube-system', labels: {} }],
              issues: ['Failed to assume PodExecutionRole'],
            },
          ],
        },
      },
    ),
  ],
  'metrics-server-down': [
    {
      name: 'its pods are not ready',
      severity: 'warning',
      title: 'What pods and nodes use is not measured',
      broken: {
        ...blueskyHealthy(),
        kubernetes: {
          ...blueskyHealthy().kubernetes,
          nodeMetrics: { state: 'unreachable', since: minutesAgo(12) },
        },
      },
      healed: blueskyHealthy(),
    },
    {
      name: 'Backstage has just begun to look, and its Deployment has been down for long',
      severity: 'warning',
      title: 'What pods and nodes use is not measured',
      broken: metricsServerDown(),
      healed: blueskyHealthy(),
    },
  ],
};
