import type { ProblemDefinition, ProblemRule } from './rule';

/** @public */
export const PROBLEM_REGISTRY: readonly (ProblemDefinition & {
  rule: ProblemRule;
})[] = [];
