import { defineSource, type RawObject } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

export const ingressRoutes = defineSource({
  key: 'ingressRoutes',
  path: '/apis/traefik.io/v1alpha1/ingressroutes',
  project: route => ({
    meta: projectMeta(route),
    entryPoints: route.spec?.entryPoints ?? [],
    matches: (route.spec?.routes ?? []).map((r: RawObject) => r.match ?? ''),
    tls: route.spec?.tls && {
      secretName: route.spec.tls.secretName,
      certResolver: route.spec.tls.certResolver,
    },
    backends: listBackends(route),
  }),
});

/** Traefik's own services have an `@` in their names, and a TraefikService is none of Kubernetes. */
function listBackends({ metadata, spec }: RawObject) {
  const services: RawObject[] = (spec?.routes ?? []).flatMap(
    (route: RawObject) => route.services ?? [],
  );
  return services
    .filter(
      ({ kind = 'Service', name = '' }) =>
        kind === 'Service' && !name.includes('@'),
    )
    .map(({ name, namespace, port }) => ({
      namespace: namespace ?? metadata?.namespace ?? '',
      name,
      port,
    }));
}
