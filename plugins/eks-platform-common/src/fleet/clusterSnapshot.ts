import type { LifecycleState } from '../cluster/lifecycle';
import type { ProblemId, ProblemSeverity } from '../problems/problem';
import type { DriftLine } from '../sections/delivery/deliveryView';
import type { Verdict } from '../view/verdictSentence';
import type { Quantity } from '../view/quantity';

/** A problem as a snapshot remembers it. @public */
export interface SnapshotProblem {
  key: string;
  id: ProblemId;
  severity: ProblemSeverity;
  title: string;
  /** ISO 8601; absent when no source says since when. */
  since?: string;
}

/** Hosts by the days that their certificate has left. @public */
export interface CertificateClasses {
  none: number;
  /** 0 to 14 days. */
  days14: number;
  /** 15 to 30 days. */
  days30: number;
  /** 31 to 60 days. */
  days60: number;
  /** More than 60 days. */
  longer: number;
  /** Hosts whose certificate cannot be read. */
  unknown: number;
}

/**
 * What is remembered of one cluster: small, free of account ids, and readable while the cluster is not.
 *
 * Each part is absent when its sources did not answer; absent is not zero.
 *
 * @public
 */
export interface ClusterSnapshot {
  schemaVersion: 1;
  entityRef: string;
  /** `<alias>/<region>/<name>` */
  cluster: string;
  /** ISO 8601 of the moment that the parts below describe. */
  takenAt: string;
  lifecycle: LifecycleState;
  verdict: Verdict;
  /** Worst first, at most 20. */
  problems: SnapshotProblem[];
  problemCount: number;
  kubernetes?: {
    version: string;
    phase: 'standard' | 'extended' | 'unknown';
    /** ISO 8601 date on which the phase ends. */
    endsAt?: string;
  };
  nodes?: { total: number; ready: number; spot: number };
  /** `busy`, `broken` and `idlePerHour` are known while somebody looks at the cluster: they take its pods. */
  gpus?: {
    total: number;
    busy?: number;
    broken?: number;
    idlePerHour?: Quantity;
  };
  certificates?: CertificateClasses & {
    hosts: number;
    /** Hosts that need a person; at most 5. */
    atRisk: { host: string; text: string }[];
  };
  pendingPods?: number;
  perHour: Quantity;
  /** How template, repository, AWS and cluster compare; absent without Flux. */
  drift?: DriftLine[];
  template?: string;
}

/** One moment of a cluster's history, for charts. @public */
export interface HistoryPoint {
  /** ISO 8601. */
  at: string;
  verdict: Verdict['word'];
  problems: number;
  nodes?: number;
  gpus?: number;
  gpusBusy?: number;
  pendingPods?: number;
  /** USD per hour; a lower bound when `perHourAtLeast`. */
  perHour?: number;
  perHourAtLeast?: boolean;
}
