/** A NodePool and its EC2NodeClass as a generated repository holds them. */
export interface PoolManifest {
  metadata: { name: string; labels?: Record<string, string> };
  spec: any;
}

/** The general pool of a GitOps platform: spot, arm64, 24 h of life. */
export const DEFAULT_POOL: PoolManifest = {
  metadata: { name: 'default' },
  spec: {
    disruption: {
      budgets: [{ nodes: '10%' }],
      consolidateAfter: '1m',
      consolidationPolicy: 'WhenEmptyOrUnderutilized',
    },
    limits: { cpu: '100', memory: '100Gi' },
    template: {
      spec: {
        expireAfter: '24h',
        nodeClassRef: {
          group: 'karpenter.k8s.aws',
          kind: 'EC2NodeClass',
          name: 'default',
        },
        requirements: [
          { key: 'kubernetes.io/arch', operator: 'In', values: ['arm64'] },
          {
            key: 'karpenter.sh/capacity-type',
            operator: 'In',
            values: ['spot'],
          },
          {
            key: 'karpenter.k8s.aws/instance-category',
            operator: 'In',
            values: ['c', 'm', 'r'],
          },
          {
            key: 'karpenter.k8s.aws/instance-generation',
            operator: 'Gt',
            values: ['6'],
          },
        ],
        terminationGracePeriod: '1h',
      },
    },
  },
};

/** The GPU pool: on-demand g5g, tainted, empty when nobody asks. */
export const GPU_POOL: PoolManifest = {
  metadata: { name: 'gpu' },
  spec: {
    disruption: {
      budgets: [{ nodes: '1' }],
      consolidateAfter: '5m',
      consolidationPolicy: 'WhenEmpty',
    },
    limits: { cpu: '24', 'nvidia.com/gpu': '3' },
    template: {
      metadata: { labels: { 'nvidia.com/gpu.present': 'true' } },
      spec: {
        expireAfter: '4h',
        nodeClassRef: {
          group: 'karpenter.k8s.aws',
          kind: 'EC2NodeClass',
          name: 'gpu',
        },
        requirements: [
          { key: 'kubernetes.io/arch', operator: 'In', values: ['arm64'] },
          {
            key: 'karpenter.sh/capacity-type',
            operator: 'In',
            values: ['on-demand', 'spot'],
          },
          {
            key: 'node.kubernetes.io/instance-type',
            operator: 'In',
            values: ['g5g.xlarge', 'g5g.2xlarge'],
          },
        ],
        taints: [
          { key: 'nvidia.com/gpu', value: 'true', effect: 'NoSchedule' },
        ],
        terminationGracePeriod: '30m',
      },
    },
  },
};

/** An EC2NodeClass that finds subnets and groups by the cluster's discovery tag. */
export function nodeClassManifest(
  name: string,
  cluster: string,
  diskGib: number,
) {
  const tags = { 'karpenter.sh/discovery': cluster };
  return {
    metadata: { name },
    spec: {
      amiSelectorTerms: [{ alias: 'al2023@v20261105' }],
      blockDeviceMappings: [
        {
          deviceName: '/dev/xvda',
          ebs: {
            encrypted: true,
            volumeSize: `${diskGib}Gi`,
            volumeType: 'gp3',
          },
        },
      ],
      metadataOptions: { httpPutResponseHopLimit: 1, httpTokens: 'required' },
      role: `${cluster}-karpenter-node`,
      securityGroupSelectorTerms: [{ tags }],
      subnetSelectorTerms: [{ tags }],
    },
  };
}
