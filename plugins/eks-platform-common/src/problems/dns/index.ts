import type { RegisteredProblem } from '../rule';

/** Problems of the area `dns`; within a level they run in this order. */
export const dnsProblems: readonly RegisteredProblem[] = [];
