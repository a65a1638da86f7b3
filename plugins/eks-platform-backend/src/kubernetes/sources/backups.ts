import { projectText } from '../freeText';
import { defineSource } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

const SCHEDULE = 'velero.io/schedule-name';

export const backups = defineSource({
  key: 'backups',
  path: '/apis/velero.io/v1/backups',
  project: ({ status = {}, ...object }) => ({
    meta: projectMeta(object),
    schedule: object.metadata?.labels?.[SCHEDULE],
    phase: status.phase ?? 'New',
    startedAt: status.startTimestamp,
    completedAt: status.completionTimestamp,
    errors: status.errors ?? 0,
    warnings: status.warnings ?? 0,
    reason: projectText(status.failureReason),
  }),
});
