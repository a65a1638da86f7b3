import type { DnsRoleFacts } from '../aws/dnsRole';
import type { EksAddonFacts } from '../aws/eksAddon';
import type { EksClusterFacts } from '../aws/eksCluster';
import type { EksNodeGroupFacts } from '../aws/eksNodeGroup';
import type { EksVersionFacts } from '../aws/eksVersion';
import type { HostedZoneFacts } from '../aws/hostedZone';
import type { ApplyReport } from '../cluster/applyReport';
import { fact, facts, type ValueOf } from './sourceDefinition';

/** Everything that AWS says of a cluster. One line each. @public */
export const AWS_SOURCES = {
  cluster: fact<EksClusterFacts>('eks:DescribeCluster', 'EKS'),
  version: fact<EksVersionFacts>('eks:DescribeClusterVersions', 'EKS'),
  addons: facts<EksAddonFacts>('eks:DescribeAddon', 'EKS'),
  nodeGroups: facts<EksNodeGroupFacts>('eks:DescribeNodegroup', 'EKS'),
  dnsRoles: facts<DnsRoleFacts>('iam:GetRolePolicy', 'DNS'),
  hostedZones: facts<HostedZoneFacts>('route53:ListHostedZonesByName', 'DNS'),
  applyReport: fact<ApplyReport>('s3:GetObject reports/*', 'Apply report'),
};

/** AWS sources of a cluster view. @public */
export type AwsSources = {
  [K in keyof typeof AWS_SOURCES]: ValueOf<(typeof AWS_SOURCES)[K]>;
};
