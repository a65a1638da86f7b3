import { defineSource, type RawObject } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

export const daemonSets = defineSource({
  key: 'daemonSets',
  path: '/apis/apps/v1/daemonsets',
  project: daemonSet => {
    const template = daemonSet.spec?.template?.spec ?? {};
    return {
      meta: projectMeta(daemonSet),
      desired: daemonSet.status?.desiredNumberScheduled ?? 0,
      ready: daemonSet.status?.numberReady ?? 0,
      images: (template.containers ?? []).map((c: RawObject) => c.image),
      nodeSelector: template.nodeSelector ?? {},
      hasAffinity:
        template.affinity?.nodeAffinity
          ?.requiredDuringSchedulingIgnoredDuringExecution !== undefined,
      tolerations: template.tolerations ?? [],
    };
  },
});
