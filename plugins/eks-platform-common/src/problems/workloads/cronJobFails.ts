import { getObjectKey } from '../../kubernetes/objectKey';
import { formatAge, formatMoment, getAge } from '../../view/age';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

// A run may take its time; a day without success is none.
const PATIENCE_MS = 24 * 3_600_000;

export const cronJobFails: RegisteredProblem = {
  id: 'cron-job-fails',
  severity: 'warning',
  level: 'cause',
  scenario: 'cron-job-fails',
  clears: 'A run of the CronJob succeeds, or it is suspended.',
  rule: findCronJobsFailing,
};

/** CronJobs that run and have not succeeded for a day. */
export function findCronJobsFailing(findings: Findings): FoundProblem[] {
  return (findings.kubernetes.cronJobs ?? []).flatMap(job => {
    const { meta, lastScheduledAt, lastSucceededAt, suspend, schedule } = job;
    const fine = lastSucceededAt ?? meta.createdAt;
    const age = getAge(fine, findings.now) ?? 0;
    const hasRunSince = lastScheduledAt !== undefined && lastScheduledAt > fine;
    if (suspend || !hasRunSince || age < PATIENCE_MS) {
      return [];
    }
    const key = getObjectKey(meta);
    return [
      found(cronJobFails, {
        object: key,
        title: `CronJob ${key} has not succeeded for ${formatAge(age)}`,
        because: lastSucceededAt
          ? `It last succeeded on ${formatMoment(
              lastSucceededAt,
              findings.now,
            )} and has run since without success.`
          : 'It has run and never succeeded.',
        evidence: [
          {
            object: `CronJob ${key}`,
            says: `schedule \`${schedule}\`, last run ${formatMoment(
              lastScheduledAt,
              findings.now,
            )}`,
            at: lastScheduledAt,
          },
        ],
        since: fine,
        next: `Read \`kubectl -n ${meta.namespace} logs\` of its newest Job`,
        clearsIn: 'with the next run that succeeds',
        target: { tab: 'overview', query: { card: 'workloads' } },
        explains: { objects: [`CronJob/${key}`] },
      }),
    ];
  });
}
