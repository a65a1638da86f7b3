import type { ObjectMeta } from './objectMeta';

/** @public */
export interface ServiceProjection {
  meta: ObjectMeta;
  type: string;
  loadBalancer: { hostname?: string; ip?: string }[];
  ports: number[];
}
