import type { RegisteredProblem } from '../rule';
import { containerConfigError } from './containerConfigError';
import { cronJobFails } from './cronJobFails';
import { imagePullFails } from './imagePullFails';
import { namespaceStuck } from './namespaceStuck';
import { podsCrash } from './podsCrash';
import { podsOutOfMemory } from './podsOutOfMemory';
import { previewSourceFails } from './previewSourceFails';
import { workloadUnavailable } from './workloadUnavailable';

/** Problems of the area `workloads`; within a level they run in this order. */
export const workloadsProblems: readonly RegisteredProblem[] = [
  imagePullFails,
  containerConfigError,
  podsOutOfMemory,
  namespaceStuck,
  cronJobFails,
  previewSourceFails,
  podsCrash,
  workloadUnavailable,
];
