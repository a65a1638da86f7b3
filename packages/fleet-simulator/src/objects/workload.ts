import type { Instant } from '../clock/Clock';

export interface Toleration {
  key?: string;
  operator?: 'Exists' | 'Equal';
  value?: string;
  effect?: string;
}

/** Something that runs pods, with what the scheduler looks at. */
export interface Workload {
  kind: 'Deployment' | 'DaemonSet' | 'StatefulSet' | 'Job';
  namespace: string;
  name: string;
  image: string;
  createdAt: Instant;
  /** Millicores and MiB of one pod. */
  cpu: number;
  memory: number;
  gpus?: number;
  /** Absent for DaemonSets. */
  replicas?: number;
  tolerations?: Toleration[];
  nodeSelector?: Record<string, string>;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  /** Seconds after which pods are replaced one after the other; absent: they stay. */
  churnSeconds?: number;
  /** From a pod's start to Running; default 6 s. */
  startSeconds?: number;
  /** May run on nodes that come and go; others stay on the steady ones. */
  roams?: boolean;
  /** Key of a taint that its node got after it was placed; NoSchedule moves no running pod. */
  placedBeforeTaint?: string;
  /** When its pods could first run, if later than itself. */
  podsSince?: Instant;
  /** Its pods are those that waited for their node, not successors of pods that another node held. */
  waits?: boolean;
  /** Jobs: when the pod ended. */
  endedAt?: Instant;
  /** Default: named like the workload. */
  serviceAccount?: string;
  /** Names of claims that its pods mount. */
  claims?: string[];
  /** Its pods fit nowhere, in the scheduler's words. */
  unschedulable?: string;
  /** Its containers do not run. */
  trouble?: PodTrouble;
}

/** Why a container does not run, as kubelet writes it. */
export interface PodTrouble {
  /** Such as `CrashLoopBackOff`, `ImagePullBackOff`. */
  reason: string;
  message: string;
  since: Instant;
  restarts?: number;
  /** How the last run ended. */
  last?: { exitCode: number; reason: string; message?: string };
}

/** Tolerates the taint of the system group. */
export const ON_SYSTEM_NODES: Toleration[] = [
  { key: 'CriticalAddonsOnly', operator: 'Exists' },
];

/** Tolerates everything, as node agents do. */
export const EVERYWHERE: Toleration[] = [{ operator: 'Exists' }];
