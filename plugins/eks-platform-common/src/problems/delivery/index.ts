import { fluxSourceFailed } from './fluxSourceFailed';
import { fluxHelmReleaseFailed } from './fluxHelmReleaseFailed';
import { fluxKustomizationFailed } from './fluxKustomizationFailed';
import type { RegisteredProblem } from '../rule';

/** Problems of the area `delivery`; within a level they run in this order. */
export const deliveryProblems: readonly RegisteredProblem[] = [
  fluxSourceFailed,
  fluxHelmReleaseFailed,
  fluxKustomizationFailed,
];
