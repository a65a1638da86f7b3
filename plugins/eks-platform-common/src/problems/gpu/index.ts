import { gpuNodeWithoutDevices } from './gpuNodeWithoutDevices';
import type { RegisteredProblem } from '../rule';

/** Problems of the area `gpu`; within a level they run in this order. */
export const gpuProblems: readonly RegisteredProblem[] = [
  gpuNodeWithoutDevices,
];
