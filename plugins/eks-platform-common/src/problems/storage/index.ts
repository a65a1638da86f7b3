import type { RegisteredProblem } from '../rule';
import { backupFails } from './backupFails';
import { backupLocationDown } from './backupLocationDown';
import { backupOverdue } from './backupOverdue';
import { claimLost } from './claimLost';
import { claimPending } from './claimPending';
import { diskPinnedToZone } from './diskPinnedToZone';
import { disksUnused } from './disksUnused';
import { volumeAttachFails } from './volumeAttachFails';
import { volumeDetachStuck } from './volumeDetachStuck';

/** Problems of the area `storage`; within a level they run in this order. */
export const storageProblems: readonly RegisteredProblem[] = [
  claimLost,
  claimPending,
  diskPinnedToZone,
  volumeAttachFails,
  volumeDetachStuck,
  backupLocationDown,
  backupFails,
  backupOverdue,
  disksUnused,
];
