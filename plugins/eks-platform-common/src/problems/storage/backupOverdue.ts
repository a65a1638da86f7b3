import { getObjectKey } from '../../kubernetes/objectKey';
import { formatAge, formatMoment, getAge } from '../../view/age';
import type { Findings } from '../findings';
import { found } from '../found';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

// P12: a backup older than a day is red; two hours more for its own duration.
const DAILY_MS = 26 * 3_600_000;
const WEEKLY_MS = 8 * 86_400_000;

export const backupOverdue: RegisteredProblem = {
  id: 'backup-overdue',
  severity: 'warning',
  level: 'effect',
  scenario: 'backup-overdue',
  clears: 'The schedule has made a backup again, or is paused.',
  rule: findBackupsOverdue,
};

/** Schedules that should have made a backup and have not. */
export function findBackupsOverdue(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  return (findings.kubernetes.backupSchedules ?? []).flatMap(schedule => {
    const key = getObjectKey(schedule.meta);
    const last = schedule.lastBackupAt;
    const age = getAge(last ?? schedule.meta.createdAt, findings.now) ?? 0;
    const isTold = explained.objects.has(`Schedule/${key}`);
    if (schedule.paused || isTold || age < getPatience(schedule.schedule)) {
      return [];
    }
    return [
      found(backupOverdue, {
        object: key,
        title: `No backup of ${schedule.meta.name} for ${formatAge(age)}`,
        because: last
          ? `Its last one is of ${formatMoment(
              last,
              findings.now,
            )}, and its schedule is \`${schedule.schedule}\`.`
          : `It has never made one, and its schedule is \`${schedule.schedule}\`.`,
        evidence: [
          {
            object: `Schedule ${key}`,
            says:
              schedule.phase === 'FailedValidation'
                ? '`FailedValidation`'
                : 'is due',
            ...(last && { at: last }),
          },
        ],
        since: last ?? schedule.meta.createdAt,
        next: 'Look whether Velero runs: `kubectl -n velero logs deployment/velero`',
        clearsIn: 'with the next backup',
        target: { tab: 'overview', query: { card: 'storage' } },
        explains: { objects: [`Schedule/${key}`] },
      }),
    ];
  });
}

// `0 3 * * 0`: a day of the week or of the month makes it rarer than daily.
function getPatience(cron: string): number {
  const [, , day = '*', , weekday = '*'] = cron.split(/\s+/);
  if (day !== '*') {
    return 32 * 86_400_000;
  }
  return weekday === '*' ? DAILY_MS : WEEKLY_MS;
}
