import type { Instant } from '../clock/Clock';
import type {
  AddonFacts,
  IamRoleFacts,
  PodIdentityFacts,
} from '../world/ClusterFrame';

const ADDONS: [string, string][] = [
  ['aws-ebs-csi-driver', 'v1.65.0-eksbuild.1'],
  ['coredns', 'v1.13.2-eksbuild.3'],
  ['eks-node-monitoring-agent', 'v1.7.0-eksbuild.1'],
  ['eks-pod-identity-agent', 'v1.3.10-eksbuild.2'],
  ['kube-proxy', 'v1.36.2-eksbuild.2'],
  ['metrics-server', 'v0.9.0-eksbuild.1'],
  ['snapshot-controller', 'v8.4.0-eksbuild.1'],
  ['vpc-cni', 'v1.22.1-eksbuild.1'],
];

/** The add-ons of the generated platforms, at versions that fit the cluster's. */
export function standardAddons(
  version: string,
  createdAt: Instant,
): AddonFacts[] {
  return ADDONS.map(([name, addonVersion]) => ({
    name,
    version: name === 'kube-proxy' ? `v${version}.2-eksbuild.2` : addonVersion,
    status: 'ACTIVE',
    createdAt,
  }));
}

/** Pod identity associations of the platform's controllers. */
export function standardPodIdentities(cluster: string): PodIdentityFacts[] {
  return [
    ['kube-system', 'karpenter', 'karpenter'],
    [
      'kube-system',
      'aws-load-balancer-controller',
      'aws-load-balancer-controller',
    ],
    ['kube-system', 'ebs-csi-controller-sa', 'ebs-csi'],
    ['external-dns', 'external-dns', 'external-dns'],
    ['cert-manager', 'cert-manager', 'cert-manager'],
  ].map(([namespace, serviceAccount, role]) => ({
    namespace,
    serviceAccount,
    roleName: `${cluster}-${role}`,
  }));
}

/** Roles of the controllers that write DNS records, limited to one zone. */
export function dnsRoles(cluster: string, zoneId: string): IamRoleFacts[] {
  const zone = `arn:aws:route53:::hostedzone/${zoneId}`;
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'route53:GetChange',
        Resource: 'arn:aws:route53:::change/*',
      },
      {
        Effect: 'Allow',
        Action: [
          'route53:ChangeResourceRecordSets',
          'route53:ListResourceRecordSets',
        ],
        Resource: [zone],
      },
    ],
  };
  return [
    {
      name: `${cluster}-cert-manager`,
      inlinePolicies: {},
      attachedPolicies: [{ name: `${cluster}-cert-manager-route53`, document }],
    },
    {
      name: `${cluster}-external-dns`,
      inlinePolicies: { 'external-dns': document },
      attachedPolicies: [],
    },
  ];
}
