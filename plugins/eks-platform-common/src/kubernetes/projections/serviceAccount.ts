import type { ObjectMeta } from './objectMeta';

/** @public */
export interface ServiceAccountProjection {
  meta: ObjectMeta;
  /** Name of the role that its IRSA annotation asks for. */
  irsaRole?: string;
}
