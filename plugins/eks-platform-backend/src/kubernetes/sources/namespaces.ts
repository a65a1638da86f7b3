import { defineSource } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

export const namespaces = defineSource({
  key: 'namespaces',
  path: '/api/v1/namespaces',
  project: namespace => ({
    meta: projectMeta(namespace),
    phase: namespace.status?.phase ?? 'Active',
    conditions: projectConditions(namespace),
  }),
});
