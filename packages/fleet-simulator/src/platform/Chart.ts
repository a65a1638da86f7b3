import type { Instant } from '../clock/Clock';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { Workload } from '../objects/workload';

/** What installing a chart brings that the portal sees. */
export interface Chart {
  crds?: string[];
  /** Values and namespace are those of the HelmRelease. */
  workloads(createdAt: Instant, values: any, namespace: string): Workload[];
  /** What else the chart makes, with the status that its controllers have given it by now. */
  objects?(
    createdAt: Instant,
    values: any,
    namespace: string,
    now: Instant,
  ): KubernetesObject[];
}
