import type { ObjectMeta } from './objectMeta';
import type { RouteBackend } from './routeBackend';

/** @public */
export interface IngressProjection {
  meta: ObjectMeta;
  className?: string;
  rules: { host?: string }[];
  tls: { hosts: string[]; secretName?: string }[];
  loadBalancer: { hostname?: string; ip?: string }[];
  backends?: RouteBackend[];
  /** Ids of the ACM certificates that its annotation asks for. */
  acmCertificates?: string[];
}
