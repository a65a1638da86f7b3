import { defineSource } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

export const nodes = defineSource({
  key: 'nodes',
  path: '/api/v1/nodes',
  project: node => ({
    meta: projectMeta(node),
    providerId: node.spec?.providerID,
    taints: node.spec?.taints ?? [],
    unschedulable: node.spec?.unschedulable ?? false,
    capacity: node.status?.capacity ?? {},
    allocatable: node.status?.allocatable ?? {},
    conditions: projectConditions(node),
    kubeletVersion: node.status?.nodeInfo?.kubeletVersion,
  }),
});
