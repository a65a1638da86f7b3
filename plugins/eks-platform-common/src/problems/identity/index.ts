import type { RegisteredProblem } from '../rule';

/** Problems of the area `identity`; within a level they run in this order. */
export const identityProblems: readonly RegisteredProblem[] = [];
