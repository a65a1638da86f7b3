import type { ObjectMeta } from './objectMeta';

/** @public */
export interface ServiceProjection {
  meta: ObjectMeta;
  type: string;
  loadBalancer: { hostname?: string; ip?: string }[];
  ports: number[];
  /** Names of ports, for routes that name one. */
  portNames?: string[];
  /** Ids of the ACM certificates that its annotation asks for. */
  acmCertificates?: string[];
  /** What its pods are labelled with; absent: somebody else keeps its endpoints. */
  selector?: Record<string, string>;
}
