import type { ObjectMeta } from './objectMeta';

/** A v1 Event that Karpenter wrote about a node, a claim, a pool or a class; the API server forgets it after an hour. @public */
export interface KarpenterEventProjection {
  meta: ObjectMeta;
  /** What it is about. */
  kind: string;
  name: string;
  reason: string;
  message?: string;
  /** ISO 8601. */
  firstAt: string;
  /** ISO 8601. */
  lastAt: string;
  count: number;
}
