import type { Instant } from '../clock/Clock';
import { seededHex } from '../world/seeded';
import { securityGroupId, subnetId } from '../platform/awsNames';
import type { Manifest } from '../platform/PlatformTree';
import type { KubernetesObject } from './KubernetesObject';
import { condition, newObject } from './KubernetesObject';

const CHECKS = [
  'AMIsReady',
  'InstanceProfileReady',
  'SecurityGroupsReady',
  'SubnetsReady',
  'ValidationSucceeded',
];

export interface Ec2NodeClassOptions {
  manifest: Manifest;
  /** Whose subnets and groups its selectors find. */
  cluster: string;
  zones: string[];
  createdAt: Instant;
  readyAt: Instant;
  now: Instant;
}

/** An EC2NodeClass whose selectors have found subnets, groups and images. */
export function ec2NodeClass(options: Ec2NodeClassOptions): KubernetesObject {
  const { manifest, createdAt, readyAt, now, zones } = options;
  const { name } = manifest.metadata;
  const isReady = now >= readyAt;
  const conditions = [...CHECKS, 'Ready'].map(type => ({
    ...(isReady
      ? condition(type, 'True', type, '', readyAt)
      : condition(
          type,
          'Unknown',
          'AwaitingReconciliation',
          'object is awaiting reconciliation',
          createdAt,
        )),
    observedGeneration: 1,
  }));
  return {
    ...newObject({
      apiVersion: 'karpenter.k8s.aws/v1',
      kind: 'EC2NodeClass',
      name,
      createdAt,
      generation: 1,
      finalizers: ['karpenter.k8s.aws/termination'],
    }),
    spec: manifest.spec,
    status: {
      conditions,
      ...(isReady && {
        subnets: zones.map(zone => ({
          id: subnetId(options.cluster, zone),
          zone,
        })),
        securityGroups: [
          { id: securityGroupId(options.cluster, 'node'), name: 'node' },
        ],
        amis: [
          {
            id: 'ami-0f3a7c2b9d1e84a65',
            name: 'amazon-eks-node-al2023-arm64-standard-1.36-v20261105',
            requirements: [
              { key: 'kubernetes.io/arch', operator: 'In', values: ['arm64'] },
            ],
          },
        ],
        instanceProfile: `karpenter_${seededHex(name, 20)}`,
      }),
    },
  };
}
