import { capacityDrought } from './capacityDrought';
import {
  interruptionQueueMissing,
  interruptionQueueUnread,
} from './interruptionQueue';
import { karpenterCrdsMissing } from './karpenterCrdsMissing';
import { launchRefusedProblems } from './launchRefused';
import { nodeDrainBlocked } from './nodeDrainBlocked';
import { nodeNeverInitialises, nodeNeverJoins } from './nodeNeverJoins';
import { nodePoolAtLimit } from './nodePoolAtLimit';
import { nodePoolLaunchesFail } from './nodePoolLaunchesFail';
import { nodePoolNotReady } from './nodePoolNotReady';
import { nodeNotReady } from './nodeNotReady';
import { nodeUnhealthy } from './nodeUnhealthy';
import { podsUnschedulable } from './podsUnschedulable';
import { startupTaintStays } from './startupTaintStays';
import { subnetAddressesExhausted } from './subnetAddressesExhausted';
import type { RegisteredProblem } from '../rule';

/** Problems of the area `nodes`; within a level they run in this order. */
export const nodesProblems: readonly RegisteredProblem[] = [
  karpenterCrdsMissing,
  subnetAddressesExhausted,
  ...launchRefusedProblems,
  capacityDrought,
  nodePoolAtLimit,
  startupTaintStays,
  nodeDrainBlocked,
  interruptionQueueMissing,
  nodePoolNotReady,
  nodeNeverJoins,
  nodeNeverInitialises,
  nodeNotReady,
  nodeUnhealthy,
  nodePoolLaunchesFail,
  podsUnschedulable,
  interruptionQueueUnread,
];
