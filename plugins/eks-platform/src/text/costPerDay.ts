import type { HistoryPoint } from '@eks-platform/backstage-plugin-eks-platform-common';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** A price holds until the next look, but no longer than this: then nothing was known. */
const HOLDS_MS = 2 * HOUR_MS;

/** Dollars of one cluster on one day of the reader's calendar. */
export interface DayCost {
  /** Begin of the day, milliseconds since 1970. */
  day: number;
  usd: number;
  /** Hours of the day of which the price is known. */
  hours: number;
}

/** What the points say a cluster has cost on each of the last days; hours without a look count nothing. */
export function costPerDay(
  points: readonly HistoryPoint[],
  options: { now: number; days: number },
): DayCost[] {
  const { now, days } = options;
  const starts = dayStarts(now, days);
  const costs = starts.map(day => ({ day, usd: 0, hours: 0 }));
  points.forEach(({ at, perHour }, index) => {
    if (perHour === undefined) {
      return;
    }
    const from = Date.parse(at);
    const next = points[index + 1];
    const to = Math.min(next ? Date.parse(next.at) : now, from + HOLDS_MS, now);
    costs.forEach((cost, i) => {
      const end = starts[i + 1] ?? cost.day + DAY_MS;
      const span = Math.min(to, end) - Math.max(from, cost.day);
      if (span > 0) {
        cost.hours += span / HOUR_MS;
        cost.usd += (span / HOUR_MS) * perHour;
      }
    });
  });
  return costs;
}

/** Midnights of the reader's calendar, oldest first; a day may have 23 or 25 hours. */
function dayStarts(now: number, days: number): number[] {
  const today = new Date(now);
  return Array.from({ length: days }, (_, i) =>
    new Date(
      today.getFullYear(),
      today.getMonth(),
      today.getDate() - (days - 1 - i),
    ).getTime(),
  );
}
