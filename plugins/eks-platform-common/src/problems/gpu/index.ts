import type { RegisteredProblem } from '../rule';
import { deviceClaimWaits } from './deviceClaimWaits';
import { gpuDevicesIll } from './gpuDevicesIll';
import { gpuHardwareIll } from './gpuHardwareIll';
import { gpuNodeIdle } from './gpuNodeIdle';
import { gpuNodeWithoutDevices } from './gpuNodeWithoutDevices';
import { gpuOfferedTwice } from './gpuOfferedTwice';
import { gpuPodsNeverFit } from './gpuPodsNeverFit';
import { migConfigFailed } from './migConfigFailed';

/** Problems of the area `gpu`; within a level they run in this order. */
export const gpuProblems: readonly RegisteredProblem[] = [
  gpuHardwareIll,
  migConfigFailed,
  gpuNodeWithoutDevices,
  gpuOfferedTwice,
  gpuPodsNeverFit,
  deviceClaimWaits,
  gpuDevicesIll,
  gpuNodeIdle,
];
