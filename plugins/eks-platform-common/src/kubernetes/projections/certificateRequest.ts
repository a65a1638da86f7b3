import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';

/** cert-manager.io/v1. @public */
export interface CertificateRequestProjection {
  meta: ObjectMeta;
  issuer: { name: string; kind: string };
  failureTime?: string;
  conditions: Condition[];
}
