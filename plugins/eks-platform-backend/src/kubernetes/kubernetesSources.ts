import type { KubernetesSources } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { KubernetesSource } from './KubernetesSource';
import { certificateRequests } from './sources/certificateRequests';
import { certificates } from './sources/certificates';
import { challenges } from './sources/challenges';
import { clusterIssuers } from './sources/clusterIssuers';
import { daemonSets } from './sources/daemonSets';
import { gitRepositories } from './sources/gitRepositories';
import { helmReleases } from './sources/helmReleases';
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
  tlsStores,
  nodePools,
  nodeClaims,
  nodeClasses,
  kustomizations,
  helmReleases,
  gitRepositories,
  certificates,
  certificateRequests,
  orders,
  challenges,
  clusterIssuers,
};
