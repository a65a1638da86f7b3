import { getObjectKey } from '../../kubernetes/objectKey';
import { endSentence, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const backupLocationDown: RegisteredProblem = {
  id: 'backup-location-down',
  severity: 'warning',
  level: 'cause',
  scenario: 'backup-location-down',
  clears: 'Velero reaches the bucket again.',
  rule: findBackupLocationsDown,
};

/** Places for backups that Velero cannot reach: neither backup nor restore works. */
export function findBackupLocationsDown(findings: Findings): FoundProblem[] {
  const { backupLocations = [], backupSchedules = [] } = findings.kubernetes;
  return backupLocations
    .filter(({ phase }) => phase === 'Unavailable')
    .map(location => {
      const key = getObjectKey(location.meta);
      const isDenied = /AccessDenied|403|not authorized/i.test(
        location.message ?? '',
      );
      return found(backupLocationDown, {
        object: key,
        title: `Velero cannot reach its bucket (${location.meta.name})`,
        because: endSentence(
          `${
            isDenied
              ? 'AWS refuses its role'
              : 'The bucket does not answer as it should'
          }: ${shorten(location.message ?? 'no reason given', 130)}`,
        ),
        evidence: [
          {
            object: `BackupStorageLocation ${key}`,
            says: '`Unavailable`',
            ...(location.validatedAt && { at: location.validatedAt }),
          },
        ],
        ...(location.validatedAt && { since: location.validatedAt }),
        next: isDenied
          ? "Give Velero's role access to the bucket and its key: `scripts/apply`"
          : 'Correct the bucket in the BackupStorageLocation',
        hurts: count(backupSchedules.length, 'schedule', 'schedules'),
        clearsIn: 'a minute after the bucket answers',
        target: { tab: 'overview', query: { card: 'storage' } },
        explains: {
          objects: [
            `BackupStorageLocation/${key}`,
            ...backupSchedules.map(s => `Schedule/${getObjectKey(s.meta)}`),
          ],
        },
      });
    });
}
