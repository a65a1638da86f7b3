import type { PoolManifest } from '../poolManifests';

/** The pool of the data platform: amd64, spot and on-demand. */
export const DATA_POOL: PoolManifest = {
  metadata: { name: 'default' },
  spec: {
    disruption: {
      budgets: [{ nodes: '20%' }],
      consolidateAfter: '5m',
      consolidationPolicy: 'WhenEmptyOrUnderutilized',
    },
    limits: { cpu: '64', memory: '256Gi' },
    template: {
      spec: {
        expireAfter: '720h',
        nodeClassRef: {
          group: 'karpenter.k8s.aws',
          kind: 'EC2NodeClass',
          name: 'default',
        },
        requirements: [
          { key: 'kubernetes.io/arch', operator: 'In', values: ['amd64'] },
          {
            key: 'karpenter.sh/capacity-type',
            operator: 'In',
            values: ['spot', 'on-demand'],
          },
          {
            key: 'karpenter.k8s.aws/instance-category',
            operator: 'In',
            values: ['c', 'm', 'r'],
          },
        ],
        terminationGracePeriod: '24h',
      },
    },
  },
};
