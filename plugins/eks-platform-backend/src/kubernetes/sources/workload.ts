import type { WorkloadProjection } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { RawObject } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

/** What Deployments and StatefulSets have in common. */
export function projectWorkload(object: RawObject): WorkloadProjection {
  const { spec = {}, status = {} } = object;
  const template = spec.template ?? {};
  return {
    meta: projectMeta(object),
    // The API server's default.
    desired: spec.replicas ?? 1,
    ready: status.readyReplicas ?? 0,
    updated: status.updatedReplicas ?? 0,
    images: (template.spec?.containers ?? []).map((c: RawObject) => c.image),
    serviceAccount: template.spec?.serviceAccountName ?? 'default',
    podLabels: template.metadata?.labels ?? {},
    conditions: projectConditions(object),
    observedGeneration: status.observedGeneration,
  };
}
