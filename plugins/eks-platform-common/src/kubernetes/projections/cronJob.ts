import type { ObjectMeta } from './objectMeta';

/** @public */
export interface CronJobProjection {
  meta: ObjectMeta;
  schedule: string;
  timeZone?: string;
  suspend: boolean;
  active: number;
  lastScheduledAt?: string;
  lastSucceededAt?: string;
}
