import { karpenterCrdsMissing } from './karpenterCrdsMissing';
import { nodePoolNotReady } from './nodePoolNotReady';
import { nodeNotReady } from './nodeNotReady';
import { podsUnschedulable } from './podsUnschedulable';
import type { RegisteredProblem } from '../rule';

/** Problems of the area `nodes`; within a level they run in this order. */
export const nodesProblems: readonly RegisteredProblem[] = [
  karpenterCrdsMissing,
  nodePoolNotReady,
  nodeNotReady,
  podsUnschedulable,
];
