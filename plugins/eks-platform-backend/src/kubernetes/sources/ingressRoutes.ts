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
  }),
});
