import { defineSource } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

export const backupSchedules = defineSource({
  key: 'backupSchedules',
  path: '/apis/velero.io/v1/schedules',
  project: ({ spec = {}, status = {}, ...object }) => ({
    meta: projectMeta(object),
    schedule: spec.schedule ?? '',
    paused: spec.paused === true,
    phase: status.phase,
    lastBackupAt: status.lastBackup,
  }),
});
