import type { Instant } from '../clock/Clock';
import { DAY, HOUR, MINUTE, timestamp } from '../clock/duration';
import { newObject } from '../objects/KubernetesObject';
import type { KubernetesObject } from '../objects/KubernetesObject';

const API = 'velero.io/v1';
const MOST_KEPT = 3;
const TAKES = 4 * MINUTE;

/** Velero's bucket, the schedules of the chart's values, and the backups of the last nights. */
export function nightlyBackups(
  createdAt: Instant,
  values: any,
  namespace: string,
  now: Instant,
): KubernetesObject[] {
  const make = (kind: string, name: string, at: Instant, labels = {}) =>
    newObject({
      apiVersion: API,
      kind,
      name,
      namespace,
      createdAt: at,
      labels,
    });
  const locations: any[] = values.configuration?.backupStorageLocation ?? [];
  return [
    ...locations.map(({ name, ...spec }) => ({
      ...make('BackupStorageLocation', name, createdAt),
      spec,
      status: {
        phase: 'Available',
        lastValidationTime: timestamp(now - ((now - createdAt) % MINUTE)),
      },
    })),
    ...Object.entries<any>(values.schedules ?? {}).flatMap(([key, spec]) => {
      // The chart puts its own name in front.
      const name = `velero-${key}`;
      const nights = nightsSince(createdAt, spec.schedule, now);
      return [
        {
          ...make('Schedule', name, createdAt),
          spec,
          status: {
            phase: 'Enabled',
            ...(nights.length > 0 && {
              lastBackup: timestamp(Math.max(...nights)),
            }),
          },
        },
        ...nights.map(at => ({
          ...make('Backup', `${name}-${digitsOf(at)}`, at, {
            'velero.io/schedule-name': name,
          }),
          spec: spec.template ?? {},
          status: {
            phase: 'Completed',
            startTimestamp: timestamp(at),
            completionTimestamp: timestamp(at + TAKES),
          },
        })),
      ];
    }),
  ];
}

/** When a schedule such as `0 2 * * *` was due and its backup is done, the newest last. */
function nightsSince(from: Instant, schedule: string, now: Instant): Instant[] {
  const [minute, hour] = String(schedule).split(' ').map(Number);
  const offset = hour * HOUR + minute * MINUTE;
  const today = Math.floor(now / DAY) * DAY + offset;
  return Array.from({ length: MOST_KEPT + 1 }, (_, days) => today - days * DAY)
    .filter(at => at >= from && at + TAKES <= now)
    .slice(0, MOST_KEPT)
    .reverse();
}

function digitsOf(at: Instant): string {
  return timestamp(at).replace(/\D/g, '').slice(0, 14);
}
