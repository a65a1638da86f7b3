import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';
import type { ResourceList } from './resourceList';
import type { Toleration } from './taint';

/** @public */
export interface PodProjection {
  meta: ObjectMeta;
  nodeName?: string;
  phase: string;
  /** Sum over containers, init containers and overhead as the scheduler counts them. */
  requests: ResourceList;
  conditions: Condition[];
  tolerations: Toleration[];
  nodeSelector: Record<string, string>;
  /** First waiting or terminated reason that is not a success, such as `CrashLoopBackOff`. */
  trouble?: string;
  /** What the container or the kubelet says about it. */
  troubleText?: string;
  /** Exit code of the container that ended last, if not 0. */
  exitCode?: number;
  serviceAccount?: string;
  /** Names of the PersistentVolumeClaims that it mounts. */
  claims?: string[];
  restarts: number;
}
