import type { AwsSources, KubernetesSources } from '../cluster/clusterState';
import type { SourceIssue } from './section';

/** Every source of a cluster view by the key that a cluster state uses. */
export type SourceName = keyof KubernetesSources | keyof AwsSources;

/** The nine parts that "7 of 9 sections" counts. @public */
export type SourceArea =
  | 'EKS'
  | 'Nodes'
  | 'Workloads'
  | 'Karpenter'
  | 'Delivery'
  | 'Routes'
  | 'Certificates'
  | 'DNS'
  | 'Apply report';

const CATALOGUE: Record<SourceName, [source: string, area: SourceArea]> = {
  cluster: ['eks:DescribeCluster', 'EKS'],
  version: ['eks:DescribeClusterVersions', 'EKS'],
  addons: ['eks:DescribeAddon', 'EKS'],
  nodeGroups: ['eks:DescribeNodegroup', 'EKS'],
  nodes: ['nodes', 'Nodes'],
  pods: ['pods', 'Workloads'],
  daemonSets: ['daemonsets.apps', 'Workloads'],
  nodePools: ['nodepools.karpenter.sh', 'Karpenter'],
  nodeClaims: ['nodeclaims.karpenter.sh', 'Karpenter'],
  nodeClasses: ['ec2nodeclasses.karpenter.k8s.aws', 'Karpenter'],
  kustomizations: ['kustomizations.kustomize.toolkit.fluxcd.io', 'Delivery'],
  helmReleases: ['helmreleases.helm.toolkit.fluxcd.io', 'Delivery'],
  gitRepositories: ['gitrepositories.source.toolkit.fluxcd.io', 'Delivery'],
  services: ['services', 'Routes'],
  ingresses: ['ingresses.networking.k8s.io', 'Routes'],
  ingressRoutes: ['ingressroutes.traefik.io', 'Routes'],
  tlsStores: ['tlsstores.traefik.io', 'Routes'],
  certificates: ['certificates.cert-manager.io', 'Certificates'],
  certificateRequests: ['certificaterequests.cert-manager.io', 'Certificates'],
  orders: ['orders.acme.cert-manager.io', 'Certificates'],
  challenges: ['challenges.acme.cert-manager.io', 'Certificates'],
  clusterIssuers: ['clusterissuers.cert-manager.io', 'Certificates'],
  dnsRoles: ['iam:GetRolePolicy', 'DNS'],
  hostedZones: ['route53:ListHostedZonesByName', 'DNS'],
  applyReport: ['s3:GetObject reports/*', 'Apply report'],
};

/** @public */
export const SOURCE_NAMES = Object.keys(CATALOGUE) as SourceName[];

/** The part of the view that a source belongs to. */
export function getSourceArea(name: SourceName): SourceArea {
  return CATALOGUE[name][1];
}

/** How a source is called, and what to say and do when it does not answer. */
export function getSourceTitle(name: SourceName): {
  source: string;
  messages: Record<SourceIssue['state'], string>;
  next: Partial<Record<SourceIssue['state'], string>>;
} {
  const [source] = CATALOGUE[name];
  const isAws = source.includes(':');
  const kind = source.split('.')[0];
  return {
    source,
    messages: {
      denied: isAws
        ? `The reader role may not call \`${source}\``
        : `The API server does not let \`platform-portal:readers\` list ${kind}`,
      'not-installed': `The cluster does not serve \`${source}\``,
      unreachable: isAws
        ? `AWS does not answer \`${source}\``
        : `The API server does not answer for ${kind}`,
      loading: `No answer yet for ${isAws ? `\`${source}\`` : kind}`,
    },
    next: {
      denied: isAws
        ? `Allow \`${source.split(' ')[0]}\` in the policy of the reader role`
        : 'Apply `kube/infra/access/reader.yaml`',
    },
  };
}
