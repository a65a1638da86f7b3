import type { ObjectMeta } from './objectMeta';

/** traefik.io/v1alpha1. @public */
export interface TlsStoreProjection {
  meta: ObjectMeta;
  defaultSecretName?: string;
}
