/**
 * How much of a section could be read.
 *
 * `partial`: some of its sources are missing and named in `issues`. `failed`: they answered, and we could not judge it.
 *
 * @public
 */
export type SectionState =
  | 'ok'
  | 'partial'
  | 'denied'
  | 'not-installed'
  | 'unreachable'
  | 'loading'
  | 'failed';

/** Why a source of a section is missing, in words, and what to do. @public */
export interface SourceIssue {
  /** `nodepools.karpenter.sh`, `eks:DescribeCluster`. */
  source: string;
  state: Exclude<SectionState, 'ok' | 'partial'>;
  /** One sentence: `The API server does not let platform-portal:readers list nodes`. */
  message: string;
  /** What to do: `Apply kube/infra/access/reader.yaml`. */
  next?: string;
  /** ISO 8601: since when, if known. */
  since?: string;
}

/** One part of a cluster view; it fails alone. @public */
export interface Section<T> {
  state: SectionState;
  issues: SourceIssue[];
  /** ISO 8601 of the oldest source that the data rests on; undefined before the first answer. */
  observedAt?: string;
  /** Absent unless state is `ok` or `partial`; with `unreachable` the last known data, if any. */
  data?: T;
}
