import type { AcceleratorQuotaFacts } from '../aws/acceleratorQuota';
import type { AccessEntryFacts } from '../aws/accessEntry';
import type { CapacityReservationFacts } from '../aws/capacityReservation';
import type { DeniedCallsFacts } from '../aws/deniedCall';
import type { EbsVolumeFacts } from '../aws/ebsVolume';
import type { Ec2InstanceFacts } from '../aws/ec2Instance';
import type { EksAddonVersionFacts } from '../aws/eksAddonVersion';
import type { EksInsightFacts } from '../aws/eksInsight';
import type { EksOfferedVersionFacts } from '../aws/eksOfferedVersion';
import type { EksUpdateFacts } from '../aws/eksUpdate';
import type { FargateProfileFacts } from '../aws/fargateProfile';
import type { InterruptionQueueFacts } from '../aws/interruptionQueue';
import type { NatGatewayFacts } from '../aws/natGateway';
import type { PodIdentityFacts } from '../aws/podIdentity';
import type { SpotPriceFacts } from '../aws/spotPrice';
import type { SubnetFacts } from '../aws/subnet';
import type { DnsRoleFacts } from '../aws/dnsRole';
import type { EksAddonFacts } from '../aws/eksAddon';
import type { EksClusterFacts } from '../aws/eksCluster';
import type { EksNodeGroupFacts } from '../aws/eksNodeGroup';
import type { EksVersionFacts } from '../aws/eksVersion';
import type { HostedZoneFacts } from '../aws/hostedZone';
import type { AcmCertificateFacts } from '../aws/acmCertificate';
import type { LoadBalancerFacts } from '../aws/loadBalancer';
import type { ApplyReport } from '../cluster/applyReport';
import { fact, facts, type ValueOf } from './sourceDefinition';

/** Everything that AWS says of a cluster. One line each. @public */
export const AWS_SOURCES = {
  cluster: fact<EksClusterFacts>('eks:DescribeCluster', 'EKS'),
  version: fact<EksVersionFacts>('eks:DescribeClusterVersions', 'EKS'),
  addons: facts<EksAddonFacts>('eks:DescribeAddon', 'EKS'),
  nodeGroups: facts<EksNodeGroupFacts>('eks:DescribeNodegroup', 'EKS'),
  insights: facts<EksInsightFacts>('eks:ListInsights', 'EKS'),
  addonVersions: facts<EksAddonVersionFacts>(
    'eks:DescribeAddonVersions',
    'EKS',
  ),
  offeredVersions: facts<EksOfferedVersionFacts>(
    'eks:DescribeClusterVersions *',
    'EKS',
  ),
  updates: facts<EksUpdateFacts>('eks:ListUpdates', 'EKS'),
  fargateProfiles: facts<FargateProfileFacts>('eks:ListFargateProfiles', 'EKS'),
  podIdentities: facts<PodIdentityFacts>(
    'eks:ListPodIdentityAssociations',
    'Identity',
  ),
  accessEntries: facts<AccessEntryFacts>('eks:ListAccessEntries', 'Identity'),
  instances: facts<Ec2InstanceFacts>('ec2:DescribeInstances', 'Nodes'),
  volumes: facts<EbsVolumeFacts>('ec2:DescribeVolumes', 'Storage'),
  acceleratorQuotas: facts<AcceleratorQuotaFacts>(
    'servicequotas:GetServiceQuota',
    'Nodes',
  ),
  capacityReservations: facts<CapacityReservationFacts>(
    'ec2:DescribeCapacityReservations',
    'Nodes',
  ),
  subnets: facts<SubnetFacts>('ec2:DescribeSubnets', 'Nodes'),
  interruptionQueue: fact<InterruptionQueueFacts>(
    'sqs:GetQueueAttributes',
    'Karpenter',
  ),
  spotPrices: facts<SpotPriceFacts>('ec2:DescribeSpotPriceHistory', 'Prices'),
  natGateways: facts<NatGatewayFacts>('ec2:DescribeNatGateways', 'Prices'),
  // Each look is a query that CloudWatch bills by the bytes that it reads.
  deniedCalls: fact<DeniedCallsFacts>('logs:StartQuery', 'Audit', {
    lazy: true,
  }),
  dnsRoles: facts<DnsRoleFacts>('iam:GetRolePolicy', 'DNS'),
  hostedZones: facts<HostedZoneFacts>('route53:ListHostedZonesByName', 'DNS'),
  loadBalancers: facts<LoadBalancerFacts>(
    'elasticloadbalancing:DescribeLoadBalancers',
    'Routes',
  ),
  acmCertificates: facts<AcmCertificateFacts>(
    'acm:DescribeCertificate',
    'Certificates',
  ),
  applyReport: fact<ApplyReport>('s3:GetObject reports/*', 'Apply report'),
};

/** AWS sources of a cluster view. @public */
export type AwsSources = {
  [K in keyof typeof AWS_SOURCES]: ValueOf<(typeof AWS_SOURCES)[K]>;
};
