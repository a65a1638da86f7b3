import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';

/** cert-manager.io/v1. @public */
export interface CertificateProjection {
  meta: ObjectMeta;
  dnsNames: string[];
  secretName: string;
  issuer: { name: string; kind: string };
  notAfter?: string;
  notBefore?: string;
  renewalTime?: string;
  revision?: number;
  nextPrivateKeySecretName?: string;
  failedIssuanceAttempts?: number;
  lastFailureTime?: string;
  conditions: Condition[];
}
