import type { ObjectMeta } from './objectMeta';

/** acme.cert-manager.io/v1. @public */
export interface ChallengeProjection {
  meta: ObjectMeta;
  dnsName: string;
  type: string;
  issuer: { name: string; kind: string };
  presented: boolean;
  /** ISO 8601; newer versions of cert-manager only. */
  presentedAt?: string;
  processing: boolean;
  state?: string;
  reason?: string;
}
