import type {
  CertificateProjection,
  CertificateRequestProjection,
  ChallengeProjection,
  DaemonSetProjection,
  FluxObjectProjection,
  IngressProjection,
  IngressRouteProjection,
  IssuerProjection,
  NodeClaimProjection,
  NodeClassProjection,
  NodePoolProjection,
  NodeProjection,
  OrderProjection,
  PodProjection,
  ServiceProjection,
  TlsStoreProjection,
} from '../kubernetes/projections';
import { objects, type ValueOf } from './sourceDefinition';

/** Every kind that a cluster view rests on, by the key that the watch cache uses. One line each. @public */
export const KUBERNETES_SOURCES = {
  nodes: objects<NodeProjection>('Node', 'nodes', 'Nodes'),
  pods: objects<PodProjection>('Pod', 'pods', 'Workloads'),
  daemonSets: objects<DaemonSetProjection>(
    'DaemonSet',
    'daemonsets.apps',
    'Workloads',
  ),
  nodePools: objects<NodePoolProjection>(
    'NodePool',
    'nodepools.karpenter.sh',
    'Karpenter',
  ),
  nodeClaims: objects<NodeClaimProjection>(
    'NodeClaim',
    'nodeclaims.karpenter.sh',
    'Karpenter',
  ),
  nodeClasses: objects<NodeClassProjection>(
    'EC2NodeClass',
    'ec2nodeclasses.karpenter.k8s.aws',
    'Karpenter',
  ),
  kustomizations: objects<FluxObjectProjection>(
    'Kustomization',
    'kustomizations.kustomize.toolkit.fluxcd.io',
    'Delivery',
  ),
  helmReleases: objects<FluxObjectProjection>(
    'HelmRelease',
    'helmreleases.helm.toolkit.fluxcd.io',
    'Delivery',
  ),
  gitRepositories: objects<FluxObjectProjection>(
    'GitRepository',
    'gitrepositories.source.toolkit.fluxcd.io',
    'Delivery',
  ),
  services: objects<ServiceProjection>('Service', 'services', 'Routes'),
  ingresses: objects<IngressProjection>(
    'Ingress',
    'ingresses.networking.k8s.io',
    'Routes',
  ),
  ingressRoutes: objects<IngressRouteProjection>(
    'IngressRoute',
    'ingressroutes.traefik.io',
    'Routes',
  ),
  tlsStores: objects<TlsStoreProjection>(
    'TLSStore',
    'tlsstores.traefik.io',
    'Routes',
  ),
  certificates: objects<CertificateProjection>(
    'Certificate',
    'certificates.cert-manager.io',
    'Certificates',
  ),
  certificateRequests: objects<CertificateRequestProjection>(
    'CertificateRequest',
    'certificaterequests.cert-manager.io',
    'Certificates',
  ),
  orders: objects<OrderProjection>(
    'Order',
    'orders.acme.cert-manager.io',
    'Certificates',
  ),
  challenges: objects<ChallengeProjection>(
    'Challenge',
    'challenges.acme.cert-manager.io',
    'Certificates',
  ),
  clusterIssuers: objects<IssuerProjection>(
    'ClusterIssuer',
    'clusterissuers.cert-manager.io',
    'Certificates',
  ),
};

/** Kubernetes sources of a cluster view: the projections of each kind. @public */
export type KubernetesSources = {
  [K in keyof typeof KUBERNETES_SOURCES]: ValueOf<
    (typeof KUBERNETES_SOURCES)[K]
  >;
};
