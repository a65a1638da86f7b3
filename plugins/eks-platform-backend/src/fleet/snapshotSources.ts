import type { KubernetesSources } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Kind } from '../watch/kindRequests';

/** Kinds that a look at an idle cluster lists. All pods are never among them: at 100,000 they cost more than all else. */
export const SNAPSHOT_KINDS = [
  'nodes',
  'nodePools',
  'nodeClaims',
  'kustomizations',
  'helmReleases',
  'gitRepositories',
  'certificates',
  'ingresses',
  'ingressRoutes',
  'tlsStores',
] as const satisfies readonly (keyof KubernetesSources)[];

/** Pods that wait for a node or for their images; only counted. */
export const PENDING_PODS: Kind<true> = {
  path: '/api/v1/pods',
  query: { fieldSelector: 'status.phase=Pending' },
  project: () => true,
};
