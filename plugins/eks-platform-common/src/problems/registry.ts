import { clusterProblems } from './cluster';
import { deliveryProblems } from './delivery';
import { dnsProblems } from './dns';
import { gpuProblems } from './gpu';
import { identityProblems } from './identity';
import { ingressProblems } from './ingress';
import { nodesProblems } from './nodes';
import { restProblems } from './rest';
import { storageProblems } from './storage';
import { workloadsProblems } from './workloads';
import {
  PROBLEM_LEVELS,
  type ProblemDefinition,
  type RegisteredProblem,
} from './rule';

/** All problems by area. The order counts within a level only. */
const AREAS: readonly (readonly RegisteredProblem[])[] = [
  clusterProblems,
  nodesProblems,
  gpuProblems,
  storageProblems,
  identityProblems,
  dnsProblems,
  ingressProblems,
  deliveryProblems,
  workloadsProblems,
  restProblems,
];

/** All problems with their rules, in the order in which the rules run: causes before what they cause. */
export const PROBLEM_RULES: readonly RegisteredProblem[] =
  PROBLEM_LEVELS.flatMap(level =>
    AREAS.flat().filter(problem => problem.level === level),
  );

/**
 * The registry of problems: each has its rule, its table case, its fault scenario, its clear condition and its section in the runbook.
 *
 * @public
 */
export const PROBLEM_REGISTRY: readonly ProblemDefinition[] = PROBLEM_RULES.map(
  ({ rule: _, level: __, ...definition }) => definition,
);
