import { defineSource } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

export const cronJobs = defineSource({
  key: 'cronJobs',
  path: '/apis/batch/v1/cronjobs',
  project: cronJob => ({
    meta: projectMeta(cronJob),
    schedule: cronJob.spec?.schedule ?? '',
    timeZone: cronJob.spec?.timeZone,
    suspend: cronJob.spec?.suspend === true,
    active: (cronJob.status?.active ?? []).length,
    lastScheduledAt: cronJob.status?.lastScheduleTime,
    lastSucceededAt: cronJob.status?.lastSuccessfulTime,
  }),
});
