import { defineSource, type RawObject } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

// Any other value may be a secret.
const KEPT_ENV = new Set(['ENABLE_PREFIX_DELEGATION', 'WARM_PREFIX_TARGET']);

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
      env: keepEnv(template.containers ?? []),
    };
  },
});

function keepEnv(containers: RawObject[]): Record<string, string> {
  return Object.fromEntries(
    containers
      .flatMap(container => (container.env ?? []) as RawObject[])
      .filter(({ name, value }) => KEPT_ENV.has(name) && value !== undefined)
      .map(({ name, value }) => [name, String(value)]),
  );
}
