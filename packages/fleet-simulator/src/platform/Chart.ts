import type { Instant } from '../clock/Clock';
import type { Workload } from '../objects/workload';

/** What installing a chart brings that the portal sees. */
export interface Chart {
  crds?: string[];
  /** Values and namespace are those of the HelmRelease. */
  workloads(createdAt: Instant, values: any, namespace: string): Workload[];
}
