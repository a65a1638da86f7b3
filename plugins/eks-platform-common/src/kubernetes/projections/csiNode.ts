import type { ObjectMeta } from './objectMeta';

/** Drivers that have registered on a node; its name is the node's. @public */
export interface CsiNodeProjection {
  meta: ObjectMeta;
  drivers: {
    name: string;
    /** How many volumes the node may hold; absent: the driver says nothing. */
    slots?: number;
  }[];
}
