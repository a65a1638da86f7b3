import { defineSource } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

const SELECTED_NODE = 'volume.kubernetes.io/selected-node';

export const persistentVolumeClaims = defineSource({
  key: 'persistentVolumeClaims',
  path: '/api/v1/persistentvolumeclaims',
  project: claim => ({
    meta: projectMeta(claim),
    phase: claim.status?.phase ?? 'Pending',
    storageClass: claim.spec?.storageClassName,
    volumeName: claim.spec?.volumeName,
    requested: claim.spec?.resources?.requests?.storage,
    selectedNode: claim.metadata?.annotations?.[SELECTED_NODE],
    conditions: projectConditions(claim),
  }),
});
