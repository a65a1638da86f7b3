import { getObjectKey } from '../../kubernetes/objectKey';
import type { Findings } from '../../problems/findings';
import { formatAge, getAge } from '../../view/age';
import type { BackupRow } from './storageView';

/** One row per schedule, judged by its newest backup; undefined when schedules are not known. */
export function makeBackupRows(findings: Findings): BackupRow[] | undefined {
  const { backupSchedules, backups = [] } = findings.kubernetes;
  return backupSchedules?.map(schedule => {
    const own = backups
      .filter(backup => backup.schedule === schedule.meta.name)
      .sort((a, b) => b.meta.createdAt.localeCompare(a.meta.createdAt));
    const good = own.find(({ phase }) => phase === 'Completed')?.completedAt;
    const age = getAge(good, findings.now);
    const [newest] = own;
    return {
      name: getObjectKey(schedule.meta),
      schedule: schedule.schedule,
      ...judge(schedule.paused, newest?.phase, age),
      ...(good && { lastGoodAt: good }),
    };
  });
}

function judge(
  paused: boolean,
  phase: string | undefined,
  age: number | undefined,
): Pick<BackupRow, 'state' | 'stateText'> {
  if (paused) {
    return { state: 'suspended', stateText: 'paused' };
  }
  if (!phase) {
    return { state: 'waits', stateText: 'no backup yet' };
  }
  if (/InProgress|New|Finalizing$/.test(phase)) {
    return { state: 'progressing', stateText: 'backup runs' };
  }
  return phase === 'Completed'
    ? { state: 'ok', stateText: `whole, ${formatAge(age ?? 0)} old` }
    : { state: 'warning', stateText: 'the newest is not whole' };
}
