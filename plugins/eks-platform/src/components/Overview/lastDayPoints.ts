import type { HistoryPoint } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { TimePoint } from '../TimeChart';

const MINUTE_MS = 60_000;
/** A look holds until the next one, but no longer than this: then nothing was known. */
const HOLDS_MS = 30 * MINUTE_MS;
/** Begins that are closer than this share of the time would write over each other. */
const NEAR_SHARE = 0.2;

/** Values of one figure, only where they change; time without a look is unknown, not zero and not the last value. */
export function toTimePoints(
  points: readonly HistoryPoint[],
  key: 'nodes' | 'pendingPods',
  from: number,
): TimePoint[] {
  const all: TimePoint[] = [
    { at: new Date(from).toISOString(), value: undefined },
  ];
  points.forEach((point, index) => {
    all.push({ at: point.at, value: point[key] });
    const next = points[index + 1];
    const end = Date.parse(point.at) + HOLDS_MS;
    if (next && Date.parse(next.at) > end) {
      all.push({ at: new Date(end).toISOString(), value: undefined });
    }
  });
  return all.filter(
    ({ value }, index) => index === 0 || value !== all[index - 1].value,
  );
}

/** Numbers of the problems by the moment at which they begin; those that begin close together share one. */
export function groupBegins(
  begins: readonly { at: string; number: number }[],
  spanMs: number,
): { at: string; numbers: number[] }[] {
  const groups: { at: string; numbers: number[] }[] = [];
  const sorted = [...begins].sort((a, b) => a.at.localeCompare(b.at));
  for (const { at, number } of sorted) {
    const last = groups.at(-1);
    const isNear =
      last && Date.parse(at) - Date.parse(last.at) < spanMs * NEAR_SHARE;
    if (isNear) {
      last.numbers.push(number);
    } else {
      groups.push({ at, numbers: [number] });
    }
  }
  return groups;
}
