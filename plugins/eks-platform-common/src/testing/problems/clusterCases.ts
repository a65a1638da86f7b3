import { DAY, minutesAgo } from '../minutesAgo';
import { one, type ProblemCases } from './problemCase';

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
