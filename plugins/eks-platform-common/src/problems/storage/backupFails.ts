import { getObjectKey } from '../../kubernetes/objectKey';
import type { BackupProjection } from '../../kubernetes/projections';
import { formatMoment } from '../../view/age';
import { endSentence, formatCount, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

const FAILED =
  /^(Failed|PartiallyFailed|FailedValidation|FinalizingPartiallyFailed)$/;

export const backupFails: RegisteredProblem = {
  id: 'backup-fails',
  severity: 'warning',
  level: 'cause',
  scenario: 'backup-fails',
  clears: 'The newest backup of the schedule is complete.',
  rule: findBackupsFailing,
};

/** Schedules whose newest backup is not whole. */
export function findBackupsFailing(findings: Findings): FoundProblem[] {
  const newest = new Map<string, BackupProjection>();
  for (const backup of findings.kubernetes.backups ?? []) {
    const key = backup.schedule ?? getObjectKey(backup.meta);
    const before = newest.get(key);
    if (!before || backup.meta.createdAt > before.meta.createdAt) {
      newest.set(key, backup);
    }
  }
  return [...newest]
    .filter(([, backup]) => FAILED.test(backup.phase))
    .map(([name, backup]) => {
      const isPartial = backup.phase.includes('Partially');
      const good = findLastGood(backup, findings);
      return found(backupFails, {
        object: name,
        title: `Backup ${name} ${isPartial ? 'is not whole' : 'fails'}`,
        because: endSentence(
          `${
            backup.reason
              ? shorten(backup.reason, 120)
              : `It ended as ${backup.phase} with ${formatCount(
                  backup.errors,
                  'error',
                )}`
          }; ${
            good
              ? `the last whole one is of ${formatMoment(good, findings.now)}`
              : 'there is no whole one'
          }`,
        ),
        evidence: [
          {
            object: `Backup ${getObjectKey(backup.meta)}`,
            says: `\`${backup.phase}\`, ${formatCount(
              backup.errors,
              'error',
            )}, ${formatCount(backup.warnings, 'warning')}`,
            at: backup.completedAt ?? backup.meta.createdAt,
          },
        ],
        since: backup.completedAt ?? backup.meta.createdAt,
        next: `Read \`velero backup logs ${backup.meta.name}\``,
        clearsIn: 'with the next backup that succeeds',
        target: { tab: 'overview', query: { card: 'storage' } },
        explains: { objects: [`Schedule/${backup.meta.namespace}/${name}`] },
      });
    });
}

function findLastGood(
  failed: BackupProjection,
  findings: Findings,
): string | undefined {
  return (findings.kubernetes.backups ?? [])
    .filter(
      ({ phase, schedule }) =>
        phase === 'Completed' && schedule === failed.schedule,
    )
    .flatMap(({ completedAt }) => completedAt ?? [])
    .sort()
    .at(-1);
}
