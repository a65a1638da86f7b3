import type { Findings } from './findings';
import { PROBLEM_RULES } from './registry';
import type { FoundProblem } from './rule';

/** Runs all rules, the specific ones first, and ranks what they found: worst first. */
export function findProblems(findings: Findings): FoundProblem[] {
  const explained = { objects: new Set<string>(), pods: new Set<string>() };
  const found: FoundProblem[] = [];
  for (const { rule } of PROBLEM_RULES) {
    const own = rule(findings, explained);
    for (const { explains } of own) {
      for (const object of explains.objects ?? []) {
        explained.objects.add(object);
      }
      for (const pod of explains.pods ?? []) {
        explained.pods.add(pod);
      }
    }
    found.push(...own);
  }
  return found.sort(compare);
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
