import type { ViewTarget } from '../../problems/problem';

/** Something that was changed, or that changed by itself. @public */
export interface ChangeRow {
  /** Stable for as long as it is listed. */
  id: string;
  /** ISO 8601. */
  at: string;
  kind: 'git' | 'flux' | 'helm' | 'eks' | 'apply' | 'nodes' | 'certificate';
  /** `karpenter-crd suspended`. */
  what: string;
  /** `kubectl`, if known. */
  by?: string;
  failed: boolean;
  /** `Kind/namespace/name` of what changed; empty: the whole cluster. */
  objects: string[];
  /** Whole commit id, if it is one of the platform's own repository. */
  commit?: string;
  /** A page about it that others keep, such as the run of a pipeline. */
  url?: string;
  target?: ViewTarget;
}

/** Where a problem begins on the timeline. @public */
export interface ProblemBegin {
  problem: string;
  title: string;
  /** ISO 8601. */
  at: string;
  /** The change on the same chain of objects that came at most 15 minutes before. */
  after?: { change: string; what: string; minutes: number };
}

/** @public */
export interface ChangesView {
  /** Newest first. */
  changes: ChangeRow[];
  /** Changes of the span that are not listed. */
  more: number;
  begins: ProblemBegin[];
  /** ISO 8601: how far back the list goes. */
  from: string;
}
