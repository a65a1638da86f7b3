import type { Findings } from '../problems/findings';
import type { Marks } from '../problems/marks';
import type { Problem } from '../problems/problem';
import type { FoundProblem } from '../problems/rule';
import type { Steps } from '../view/steps';
import type { SourceName } from '../sources/sourceCatalogue';

/** What a section is made from; it reads no clock and does no I/O. */
export interface SectionContext {
  /** With the last known values of sources that do not answer. */
  findings: Findings;
  /** Rows that carry a problem. */
  marks: Marks;
  /** Open problems, worst first. */
  problems: readonly Problem[];
  /** The same with what they explain; of what was last known, if a source is silent. */
  found: readonly FoundProblem[];
}

/** Which sources a section needs and which only make it richer. */
export interface SectionSources {
  required: readonly SourceName[];
  optional: readonly SourceName[];
  /** Whether all required ones must answer; else one of them is enough. */
  all?: boolean;
}

/** One part of a cluster view. */
export type SectionDefinition<T> = SectionSources & {
  /** Whether the cluster has such a thing; if not, the section is "not installed". */
  isInstalled?(findings: Findings): boolean;
} & (
    | { make(context: SectionContext): T }
    /** For what takes longer in a large cluster than the process may be held. */
    | { makeInSteps(context: SectionContext): Steps<T> }
  );
