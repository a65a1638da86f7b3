import { defineSource, type RawObject } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';

export const httpRoutes = defineSource({
  key: 'httpRoutes',
  path: '/apis/gateway.networking.k8s.io/v1/httproutes',
  project: route => {
    const namespace = route.metadata?.namespace ?? '';
    const parent = (ref: RawObject) => ({
      kind: ref.kind ?? 'Gateway',
      namespace: ref.namespace ?? namespace,
      name: ref.name,
      sectionName: ref.sectionName,
      port: ref.port,
    });
    return {
      meta: projectMeta(route),
      hostnames: route.spec?.hostnames ?? [],
      parents: (route.spec?.parentRefs ?? []).map(parent),
      backends: (route.spec?.rules ?? [])
        .flatMap((rule: RawObject) => rule.backendRefs ?? [])
        .filter((ref: RawObject) => (ref.kind ?? 'Service') === 'Service')
        .map((ref: RawObject) => ({
          namespace: ref.namespace ?? namespace,
          name: ref.name,
          port: ref.port,
        })),
      status: (route.status?.parents ?? []).map((each: RawObject) => ({
        ...parent(each.parentRef ?? {}),
        controllerName: each.controllerName ?? '',
        conditions: projectConditions({ status: each }),
      })),
    };
  },
});
