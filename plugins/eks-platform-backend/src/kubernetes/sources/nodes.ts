import { defineSource } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';
import { SharedParts } from '../SharedParts';

// Nodes of one instance type differ in little but their names.
const shared = new SharedParts();

export const nodes = defineSource({
  key: 'nodes',
  path: '/api/v1/nodes',
  project: node => ({
    meta: projectMeta(node),
    providerId: node.spec?.providerID,
    taints: shared.share(node.spec?.taints ?? []),
    unschedulable: node.spec?.unschedulable ?? false,
    capacity: shared.share(node.status?.capacity ?? {}),
    allocatable: shared.share(node.status?.allocatable ?? {}),
    conditions: projectConditions(node).map(each => shared.share(each)),
    kubeletVersion: node.status?.nodeInfo?.kubeletVersion,
  }),
});
