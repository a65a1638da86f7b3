import type { ObjectMeta } from './objectMeta';

/** acme.cert-manager.io/v1. @public */
export interface OrderProjection {
  meta: ObjectMeta;
  dnsNames: string[];
  state?: string;
  reason?: string;
  failureTime?: string;
}
