import type { FaultScenario } from '../kit/FaultScenario';
import { veleroBackups } from '../kit/veleroBackups';

const DAY = 24 * 60;

/** What keeps Velero from making backups that somebody can restore. */
export const BACKUP_FAULTS: readonly FaultScenario[] = [
  {
    id: 'backup-fails',
    title: 'The newest backup is not whole',
    expects: 'backup-fails',
    heal: 'excludes the volume and runs the schedule again',
    cause(stage) {
      veleroBackups(stage, [
        { startedAt: stage.ago(DAY + 300), phase: 'Completed' },
        {
          startedAt: stage.ago(300),
          phase: 'PartiallyFailed',
          errors: 2,
          failureReason:
            'error taking snapshot of volume: SnapshotCreationPerVolumeRateExceeded',
        },
      ]);
    },
  },
  {
    id: 'backup-location-down',
    title: 'Velero may not write to its bucket',
    expects: 'backup-location-down',
    heal: 'grants the role the bucket',
    cause(stage) {
      veleroBackups(
        stage,
        [{ startedAt: stage.ago(300), phase: 'Completed' }],
        {
          phase: 'Unavailable',
          message:
            'rpc error: code = Unknown desc = operation error S3: ListObjectsV2, https response error StatusCode: 403, api error AccessDenied: Access Denied',
        },
      );
    },
  },
  {
    id: 'backup-overdue',
    title: 'The schedule has made no backup for two days',
    expects: 'backup-overdue',
    heal: 'starts Velero again',
    cause(stage) {
      veleroBackups(stage, [
        { startedAt: stage.ago(2 * DAY + 120), phase: 'Completed' },
      ]);
    },
  },
];
