import type { ObjectMeta } from './objectMeta';

/** @public */
export interface IngressProjection {
  meta: ObjectMeta;
  className?: string;
  rules: { host?: string }[];
  tls: { hosts: string[]; secretName?: string }[];
  loadBalancer: { hostname?: string; ip?: string }[];
}
