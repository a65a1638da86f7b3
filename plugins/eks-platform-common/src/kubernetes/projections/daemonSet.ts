import type { ObjectMeta } from './objectMeta';
import type { Toleration } from './taint';

/** @public */
export interface DaemonSetProjection {
  meta: ObjectMeta;
  desired: number;
  ready: number;
  images: string[];
  nodeSelector: Record<string, string>;
  /** Whether a required node affinity narrows where it runs. */
  hasAffinity: boolean;
  tolerations: Toleration[];
  /** Only variables that a rule reads, by name. */
  env?: Record<string, string>;
}
