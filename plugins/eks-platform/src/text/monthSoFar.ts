import type { HistoryPoint } from '@eks-platform/backstage-plugin-eks-platform-common';
import { costPerDay } from './costPerDay';

const HOUR_MS = 3_600_000;
// A look that comes some minutes late leaves no gap worth telling.
const WHOLE = 0.98;

/** What a cluster has cost since the first of the reader's month. */
export interface MonthSoFar {
  usd: number;
  /** Not every hour is known, or a price of it is a lower bound: it was this much or more. */
  isAtLeast: boolean;
  /** Hours of the month of which a price is known, and hours that have passed. */
  hours: number;
  passed: number;
}

/** Sums up the days of this month; undefined while less than an hour of it is known. */
export function sumMonthSoFar(
  points: readonly HistoryPoint[],
  now: number,
): MonthSoFar | undefined {
  const today = new Date(now);
  const first = new Date(today.getFullYear(), today.getMonth(), 1).getTime();
  const days = costPerDay(points, { now, days: today.getDate() });
  const usd = days.reduce((sum, day) => sum + day.usd, 0);
  const hours = days.reduce((sum, day) => sum + day.hours, 0);
  const passed = (now - first) / HOUR_MS;
  const hasBounds = points.some(
    ({ at, perHourAtLeast }) => perHourAtLeast && Date.parse(at) >= first,
  );
  return hours >= 1
    ? { usd, hours, passed, isAtLeast: hasBounds || hours < passed * WHOLE }
    : undefined;
}

/** Hours to be shown: of the first ones each tenth counts. */
export function roundHours(hours: number): number {
  return hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours);
}
