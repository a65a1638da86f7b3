import type {
  BackupLocationProjection,
  BackupProjection,
  BackupScheduleProjection,
  CertificateProjection,
  CertificateRequestProjection,
  ChallengeProjection,
  CronJobProjection,
  CsiNodeProjection,
  DaemonSetProjection,
  FluxObjectProjection,
  GatewayClassProjection,
  GatewayProjection,
  HttpRouteProjection,
  IngressProjection,
  IngressRouteProjection,
  IssuerProjection,
  KarpenterEventProjection,
  NamespaceProjection,
  NodeClaimProjection,
  NodeClassProjection,
  NodeMetricsProjection,
  NodePoolProjection,
  NodeProjection,
  OrderProjection,
  PersistentVolumeClaimProjection,
  PersistentVolumeProjection,
  PodDisruptionBudgetProjection,
  PodProjection,
  PreviewSourceProjection,
  ResourceClaimProjection,
  ResourceSliceProjection,
  ServiceAccountProjection,
  ServiceProjection,
  SleepInfoProjection,
  StorageClassProjection,
  TlsStoreProjection,
  VolumeAttachmentProjection,
  WorkloadProjection,
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
  podDisruptionBudgets: objects<PodDisruptionBudgetProjection>(
    'PodDisruptionBudget',
    'poddisruptionbudgets.policy',
    'Workloads',
  ),
  karpenterEvents: objects<KarpenterEventProjection>(
    'Event',
    'events',
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
  ociRepositories: objects<FluxObjectProjection>(
    'OCIRepository',
    'ocirepositories.source.toolkit.fluxcd.io',
    'Delivery',
  ),
  helmRepositories: objects<FluxObjectProjection>(
    'HelmRepository',
    'helmrepositories.source.toolkit.fluxcd.io',
    'Delivery',
  ),
  helmCharts: objects<FluxObjectProjection>(
    'HelmChart',
    'helmcharts.source.toolkit.fluxcd.io',
    'Delivery',
  ),
  resourceSets: objects<FluxObjectProjection>(
    'ResourceSet',
    'resourcesets.fluxcd.controlplane.io',
    'Delivery',
  ),
  fluxInstances: objects<FluxObjectProjection>(
    'FluxInstance',
    'fluxinstances.fluxcd.controlplane.io',
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
  gateways: objects<GatewayProjection>(
    'Gateway',
    'gateways.gateway.networking.k8s.io',
    'Routes',
  ),
  gatewayClasses: objects<GatewayClassProjection>(
    'GatewayClass',
    'gatewayclasses.gateway.networking.k8s.io',
    'Routes',
  ),
  httpRoutes: objects<HttpRouteProjection>(
    'HTTPRoute',
    'httproutes.gateway.networking.k8s.io',
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
  deployments: objects<WorkloadProjection>(
    'Deployment',
    'deployments.apps',
    'Workloads',
  ),
  statefulSets: objects<WorkloadProjection>(
    'StatefulSet',
    'statefulsets.apps',
    'Workloads',
  ),
  cronJobs: objects<CronJobProjection>(
    'CronJob',
    'cronjobs.batch',
    'Workloads',
  ),
  namespaces: objects<NamespaceProjection>(
    'Namespace',
    'namespaces',
    'Workloads',
  ),
  previewSources: objects<PreviewSourceProjection>(
    'ResourceSetInputProvider',
    'resourcesetinputproviders.fluxcd.controlplane.io',
    'Workloads',
  ),
  sleepInfos: objects<SleepInfoProjection>(
    'SleepInfo',
    'sleepinfos.kube-green.com',
    'Workloads',
  ),
  nodeMetrics: objects<NodeMetricsProjection>(
    'NodeMetrics',
    'nodes.metrics.k8s.io',
    'Metrics',
  ),
  persistentVolumeClaims: objects<PersistentVolumeClaimProjection>(
    'PersistentVolumeClaim',
    'persistentvolumeclaims',
    'Storage',
  ),
  persistentVolumes: objects<PersistentVolumeProjection>(
    'PersistentVolume',
    'persistentvolumes',
    'Storage',
  ),
  storageClasses: objects<StorageClassProjection>(
    'StorageClass',
    'storageclasses.storage.k8s.io',
    'Storage',
  ),
  csiNodes: objects<CsiNodeProjection>(
    'CSINode',
    'csinodes.storage.k8s.io',
    'Storage',
  ),
  volumeAttachments: objects<VolumeAttachmentProjection>(
    'VolumeAttachment',
    'volumeattachments.storage.k8s.io',
    'Storage',
  ),
  backups: objects<BackupProjection>('Backup', 'backups.velero.io', 'Storage'),
  backupSchedules: objects<BackupScheduleProjection>(
    'Schedule',
    'schedules.velero.io',
    'Storage',
  ),
  backupLocations: objects<BackupLocationProjection>(
    'BackupStorageLocation',
    'backupstoragelocations.velero.io',
    'Storage',
  ),
  resourceClaims: objects<ResourceClaimProjection>(
    'ResourceClaim',
    'resourceclaims.resource.k8s.io',
    'Workloads',
  ),
  resourceSlices: objects<ResourceSliceProjection>(
    'ResourceSlice',
    'resourceslices.resource.k8s.io',
    'Nodes',
  ),
  serviceAccounts: objects<ServiceAccountProjection>(
    'ServiceAccount',
    'serviceaccounts',
    'Identity',
  ),
};

/** Kubernetes sources of a cluster view: the projections of each kind. @public */
export type KubernetesSources = {
  [K in keyof typeof KUBERNETES_SOURCES]: ValueOf<
    (typeof KUBERNETES_SOURCES)[K]
  >;
};
