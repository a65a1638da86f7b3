import type { ObjectMeta } from './objectMeta';

/** metrics.k8s.io: what a node uses; its name is the node's. @public */
export interface NodeMetricsProjection {
  meta: ObjectMeta;
  /** Quantity texts. */
  cpu?: string;
  memory?: string;
  /** ISO 8601: end of the window. */
  measuredAt?: string;
}
