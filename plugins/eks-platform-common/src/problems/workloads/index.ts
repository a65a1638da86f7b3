import type { RegisteredProblem } from '../rule';

/** Problems of the area `workloads`; within a level they run in this order. */
export const workloadsProblems: readonly RegisteredProblem[] = [];
