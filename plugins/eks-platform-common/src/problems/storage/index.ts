import type { RegisteredProblem } from '../rule';

/** Problems of the area `storage`; within a level they run in this order. */
export const storageProblems: readonly RegisteredProblem[] = [];
