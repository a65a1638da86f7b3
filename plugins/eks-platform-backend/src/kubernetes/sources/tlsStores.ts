import { defineSource } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

export const tlsStores = defineSource({
  key: 'tlsStores',
  path: '/apis/traefik.io/v1alpha1/tlsstores',
  project: store => ({
    meta: projectMeta(store),
    defaultSecretName: store.spec?.defaultCertificate?.secretName,
  }),
});
