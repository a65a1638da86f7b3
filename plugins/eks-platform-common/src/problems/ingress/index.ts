import { certificateDns01Denied } from './certificateDns01Denied';
import { hostNotCovered } from './hostNotCovered';
import { certificateNotReady } from './certificateNotReady';
import { certificateExpires } from './certificateExpires';
import type { RegisteredProblem } from '../rule';

/** Problems of the area `ingress`; within a level they run in this order. */
export const ingressProblems: readonly RegisteredProblem[] = [
  certificateDns01Denied,
  hostNotCovered,
  certificateNotReady,
  certificateExpires,
];
