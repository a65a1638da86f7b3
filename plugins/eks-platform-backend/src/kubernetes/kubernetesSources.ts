import type { KubernetesSources } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { KubernetesSource } from './KubernetesSource';
import { certificateRequests } from './sources/certificateRequests';
import { certificates } from './sources/certificates';
import { challenges } from './sources/challenges';
import { clusterIssuers } from './sources/clusterIssuers';
import { daemonSets } from './sources/daemonSets';
import { gitRepositories } from './sources/gitRepositories';
import { ociRepositories } from './sources/ociRepositories';
import { helmRepositories } from './sources/helmRepositories';
import { helmCharts } from './sources/helmCharts';
import { resourceSets } from './sources/resourceSets';
import { fluxInstances } from './sources/fluxInstances';
import { helmReleases } from './sources/helmReleases';
import { gatewayClasses } from './sources/gatewayClasses';
import { gateways } from './sources/gateways';
import { httpRoutes } from './sources/httpRoutes';
import { ingresses } from './sources/ingresses';
import { ingressRoutes } from './sources/ingressRoutes';
import { kustomizations } from './sources/kustomizations';
import { nodeClaims } from './sources/nodeClaims';
import { nodeClasses } from './sources/nodeClasses';
import { nodePools } from './sources/nodePools';
import { nodes } from './sources/nodes';
import { orders } from './sources/orders';
import { pods } from './sources/pods';
import { services } from './sources/services';
import { tlsStores } from './sources/tlsStores';
import { deployments } from './sources/deployments';
import { statefulSets } from './sources/statefulSets';
import { cronJobs } from './sources/cronJobs';
import { namespaces } from './sources/namespaces';
import { previewSources } from './sources/previewSources';
import { sleepInfos } from './sources/sleepInfos';
import { nodeMetrics } from './sources/nodeMetrics';
import { persistentVolumeClaims } from './sources/persistentVolumeClaims';
import { persistentVolumes } from './sources/persistentVolumes';
import { storageClasses } from './sources/storageClasses';
import { csiNodes } from './sources/csiNodes';
import { volumeAttachments } from './sources/volumeAttachments';
import { backups } from './sources/backups';
import { backupSchedules } from './sources/backupSchedules';
import { backupLocations } from './sources/backupLocations';
import { resourceClaims } from './sources/resourceClaims';
import { resourceSlices } from './sources/resourceSlices';
import { serviceAccounts } from './sources/serviceAccounts';
import { podDisruptionBudgets } from './sources/podDisruptionBudgets';
import { karpenterEvents } from './sources/karpenterEvents';

/** Every kind that a cluster view rests on. The type refuses a missing one. */
export const kubernetesSources: {
  [K in keyof KubernetesSources]: KubernetesSource<K>;
} = {
  nodes,
  pods,
  daemonSets,
  services,
  ingresses,
  ingressRoutes,
  gateways,
  gatewayClasses,
  httpRoutes,
  tlsStores,
  nodePools,
  nodeClaims,
  nodeClasses,
  kustomizations,
  helmReleases,
  gitRepositories,
  ociRepositories,
  helmRepositories,
  helmCharts,
  resourceSets,
  fluxInstances,
  certificates,
  certificateRequests,
  orders,
  challenges,
  clusterIssuers,
  deployments,
  statefulSets,
  cronJobs,
  namespaces,
  previewSources,
  sleepInfos,
  nodeMetrics,
  persistentVolumeClaims,
  persistentVolumes,
  storageClasses,
  csiNodes,
  volumeAttachments,
  backups,
  backupSchedules,
  backupLocations,
  resourceClaims,
  resourceSlices,
  serviceAccounts,
  podDisruptionBudgets,
  karpenterEvents,
};
