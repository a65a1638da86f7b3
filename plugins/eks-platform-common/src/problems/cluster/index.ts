import { eksReportsIssue } from './eksReportsIssue';
import { kubernetesSupportEnds } from './kubernetesSupportEnds';
import type { RegisteredProblem } from '../rule';

/** Problems of the area `cluster`; within a level they run in this order. */
export const clusterProblems: readonly RegisteredProblem[] = [
  eksReportsIssue,
  kubernetesSupportEnds,
];
