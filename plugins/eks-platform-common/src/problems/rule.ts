import type { Findings } from './findings';
import type { Problem, ProblemId, ProblemSeverity } from './problem';

/** A problem with what it explains, so that nothing it caused is told a second time. */
export interface FoundProblem {
  problem: Problem;
  explains: {
    /** `Kind/namespace/name` or `Kind/name` of objects that are red because of it. */
    objects?: Iterable<string>;
    /** `namespace/name`. */
    pods?: Iterable<string>;
  };
  /** Nodes, pools and hosts whose rows carry the problem. */
  marks: {
    nodes?: { name: string; text: string }[];
    pools?: string[];
    hosts?: string[];
  };
  /** USD per hour that it wastes. */
  perHour?: number;
}

/** What earlier rules have explained already. */
export interface Explained {
  objects: ReadonlySet<string>;
  pods: ReadonlySet<string>;
}

/** A pure decision: the problems of one kind in one state. */
export type ProblemRule = (
  findings: Findings,
  explained: Explained,
) => FoundProblem[];

/** What everyone needs to know of a problem id. @public */
export interface ProblemDefinition {
  /** Also the heading of its section in the generated `docs/runbook.md`. */
  id: ProblemId;
  /** Worst severity that the rule gives. */
  severity: ProblemSeverity;
  /** Fault scenario that shows it. */
  scenario: string;
  /** When it is gone, in one sentence. */
  clears: string;
}

/**
 * When a rule runs: what an earlier level explains, a later one leaves alone.
 *
 * `cause`: looks for one known cause. `effect`: a controller says that its own work fails. `symptom`: something is not
 * as it should be, whoever did it. `rest`: red objects that nobody explained.
 */
export const PROBLEM_LEVELS = ['cause', 'effect', 'symptom', 'rest'] as const;

/** A problem id with the rule that finds it. */
export interface RegisteredProblem extends ProblemDefinition {
  level: (typeof PROBLEM_LEVELS)[number];
  rule: ProblemRule;
}
