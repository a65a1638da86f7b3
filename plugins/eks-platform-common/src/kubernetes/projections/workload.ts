import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';

/** apps/v1 Deployment and StatefulSet. @public */
export interface WorkloadProjection {
  meta: ObjectMeta;
  desired: number;
  ready: number;
  updated: number;
  images: string[];
  serviceAccount: string;
  /** Labels of its pods. */
  podLabels: Record<string, string>;
  conditions: Condition[];
  observedGeneration?: number;
}
