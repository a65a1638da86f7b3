import type { RegisteredProblem } from '../rule';
import { allowListGap } from './allowListGap';
import { callsDenied } from './callsDenied';
import { endpointOpen } from './endpointOpen';
import { podIdentityLate } from './podIdentityLate';
import { podIdentityMismatch } from './podIdentityMismatch';
import { podIdentityRole } from './podIdentityRole';
import { readerShutOut } from './readerShutOut';

/** Problems of the area `identity`; within a level they run in this order. */
export const identityProblems: readonly RegisteredProblem[] = [
  podIdentityMismatch,
  podIdentityRole,
  podIdentityLate,
  readerShutOut,
  allowListGap,
  endpointOpen,
  callsDenied,
];
