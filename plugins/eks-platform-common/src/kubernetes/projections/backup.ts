import type { ObjectMeta } from './objectMeta';

/** velero.io/v1 Backup. @public */
export interface BackupProjection {
  meta: ObjectMeta;
  schedule?: string;
  /** `Completed`, `PartiallyFailed`, `Failed`, `InProgress` … */
  phase: string;
  startedAt?: string;
  completedAt?: string;
  errors: number;
  warnings: number;
  reason?: string;
}

/** velero.io/v1 Schedule. @public */
export interface BackupScheduleProjection {
  meta: ObjectMeta;
  schedule: string;
  paused: boolean;
  phase?: string;
  lastBackupAt?: string;
}

/** velero.io/v1 BackupStorageLocation. @public */
export interface BackupLocationProjection {
  meta: ObjectMeta;
  phase?: string;
  isDefault: boolean;
  message?: string;
  validatedAt?: string;
}
