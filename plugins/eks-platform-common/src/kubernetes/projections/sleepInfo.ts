import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';

/** kube-green.com/v1alpha1: when a namespace sleeps. @public */
export interface SleepInfoProjection {
  meta: ObjectMeta;
  /** `1-5`, `*`. */
  weekdays: string;
  /** `20:00`. */
  sleepAt: string;
  wakeAt?: string;
  timeZone?: string;
  /** Whether it sleeps now, by its last operation. */
  asleep?: boolean;
  conditions: Condition[];
}
