import type { Fault } from '../view/fault';
import { runSteps, type Steps } from '../view/steps';
import type { Findings } from './findings';
import { PROBLEM_RULES } from './registry';
import type { FoundProblem, RegisteredProblem } from './rule';

interface FindProblemsOptions {
  rules?: readonly RegisteredProblem[];
  onFault(fault: Fault): void;
}

/** Runs all rules, causes first, and ranks what they found: worst first. A rule that throws costs its problem only. */
export function findProblems(
  findings: Findings,
  options: FindProblemsOptions,
): FoundProblem[] {
  return runSteps(findProblemsInSteps(findings, options));
}

/** The same, one rule a step. */
export function* findProblemsInSteps(
  findings: Findings,
  options: FindProblemsOptions,
): Steps<FoundProblem[]> {
  const explained = { objects: new Set<string>(), pods: new Set<string>() };
  const found: FoundProblem[] = [];
  for (const { id, rule } of options.rules ?? PROBLEM_RULES) {
    try {
      const own = rule(findings, explained);
      own.forEach(problem => note(problem, explained));
      found.push(...own);
    } catch (error) {
      options.onFault({ part: `problem ${id}`, error });
    }
    yield;
  }
  return found.sort(compare);
}

function note(
  { explains }: FoundProblem,
  explained: { objects: Set<string>; pods: Set<string> },
) {
  for (const object of explains.objects ?? []) {
    explained.objects.add(object);
  }
  for (const pod of explains.pods ?? []) {
    explained.pods.add(pod);
  }
}

// Severity, then hurt pods and hosts, then money, then age; the key keeps equals in one order.
function compare(a: FoundProblem, b: FoundProblem): number {
  const rank = (found: FoundProblem) =>
    found.problem.severity === 'critical' ? 0 : 1;
  const hurt = (found: FoundProblem) =>
    found.problem.hurts.reduce(
      (sum, { count, what }) => sum + (/^(pod|host)/.test(what) ? count : 0),
      0,
    );
  return (
    rank(a) - rank(b) ||
    hurt(b) - hurt(a) ||
    (b.perHour ?? 0) - (a.perHour ?? 0) ||
    (a.problem.since ?? '9').localeCompare(b.problem.since ?? '9') ||
    a.problem.key.localeCompare(b.problem.key)
  );
}
