import { HOUR, timestamp } from '../../clock/duration';
import type { Instant } from '../../clock/Clock';
import type { Stage } from './Stage';

const NAMESPACE = 'velero';
const SCHEDULE = 'nightly';
const CRDS = ['backups', 'schedules', 'backupstoragelocations'].map(
  plural => `${plural}.velero.io`,
);

/** How one backup of the nightly schedule ended. */
export interface PlayedBackup {
  startedAt: Instant;
  phase: 'Completed' | 'PartiallyFailed' | 'Failed';
  errors?: number;
  failureReason?: string;
}

/** Velero with a bucket, a nightly schedule and the backups that it made. */
export function veleroBackups(
  stage: Stage,
  backups: PlayedBackup[],
  location: { phase: string; message?: string } = { phase: 'Available' },
): void {
  const createdAt = stage.ago(30 * 24 * 60);
  stage.frame = { ...stage.frame, crds: [...stage.frame.crds, ...CRDS] };
  const make = (kind: string, name: string, at: Instant, content: object) =>
    stage.make(
      'velero.io/v1',
      { kind, name, namespace: NAMESPACE },
      at,
      content,
    );
  make('BackupStorageLocation', 'default', createdAt, {
    spec: { default: true, provider: 'aws' },
    status: { ...location, lastValidationTime: timestamp(stage.ago(20)) },
  });
  make('Schedule', SCHEDULE, createdAt, {
    spec: { schedule: '0 3 * * *', template: {} },
    status: {
      phase: 'Enabled',
      lastBackup: timestamp(Math.max(...backups.map(each => each.startedAt))),
    },
  });
  for (const [index, backup] of backups.entries()) {
    const name = `${SCHEDULE}-${index}`;
    const { startedAt, phase, errors = 0, failureReason } = backup;
    make('Backup', name, startedAt, {
      spec: {},
      status: {
        phase,
        errors,
        warnings: 0,
        startTimestamp: timestamp(startedAt),
        completionTimestamp: timestamp(startedAt + HOUR / 6),
        ...(failureReason && { failureReason }),
      },
    });
    stage.change(
      { kind: 'Backup', name, namespace: NAMESPACE },
      { metadata: { labels: { 'velero.io/schedule-name': SCHEDULE } } },
    );
  }
}
