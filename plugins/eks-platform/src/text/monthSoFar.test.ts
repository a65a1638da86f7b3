import { sumMonthSoFar } from './monthSoFar';

const HOUR = 3_600_000;
const now = new Date(2026, 10, 3, 12).getTime();
const first = new Date(2026, 10, 1).getTime();

function everyHour(from: number, perHour: number, atLeast = false) {
  const points = [];
  for (let at = from; at < now; at += HOUR) {
    points.push({
      at: new Date(at).toISOString(),
      verdict: 'healthy' as const,
      problems: 0,
      perHour,
      perHourAtLeast: atLeast || undefined,
    });
  }
  return points;
}

it('sums up the hours of this month alone', () => {
  const month = sumMonthSoFar(everyHour(first - 48 * HOUR, 2), now)!;
  expect(month.usd).toBeCloseTo(120);
  expect(month.passed).toBeCloseTo(60);
  expect(month.isAtLeast).toBe(false);
});

it('is a lower bound when hours are missing or prices are bounds', () => {
  expect(sumMonthSoFar(everyHour(first + 30 * HOUR, 2), now)).toMatchObject({
    usd: expect.closeTo(60),
    isAtLeast: true,
  });
  expect(sumMonthSoFar(everyHour(first, 2, true), now)?.isAtLeast).toBe(true);
});

it('knows nothing without a look', () => {
  expect(sumMonthSoFar([], now)).toBeUndefined();
});

it('says nothing of a month before one whole hour of it is known', () => {
  const looks = [0, 10, 20].map(minutes => ({
    at: new Date(now - minutes * 60_000).toISOString(),
    verdict: 'healthy' as const,
    problems: 0,
    perHour: 2,
  }));
  expect(sumMonthSoFar(looks, now)).toBeUndefined();
});
