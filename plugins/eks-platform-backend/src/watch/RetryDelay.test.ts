import { RetryDelay } from './RetryDelay';

/** How many of these fall into the fullest tenth of a second. */
function fullestTenth(delays: number[]): number {
  const tenths = new Map<number, number>();
  for (const delay of delays) {
    const tenth = Math.floor(delay / 100);
    tenths.set(tenth, (tenths.get(tenth) ?? 0) + 1);
  }
  return Math.max(...tenths.values());
}

describe('RetryDelay', () => {
  // 200 clusters with forty kinds each fail in the same moment.
  const watches = Array.from({ length: 8_000 }, () => new RetryDelay());
  const failures = (times: number, atLeastMs?: number) =>
    watches.map(watch => {
      let delay = 0;
      for (let i = 0; i < times; i++) {
        delay = watch.next('unreachable', atLeastMs);
      }
      return delay;
    });

  it('spreads the return of a fleet that was down', () => {
    const delays = failures(8);
    expect(Math.max(...delays)).toBeLessThanOrEqual(30_000);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(21_000);
    // Evenly it would be 89 in each of 90 tenths.
    expect(fullestTenth(delays)).toBeLessThan(200);
  });

  it('spreads it also when a server told all of them to wait as long', () => {
    const delays = failures(1, 60_000);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(60_000);
    expect(fullestTenth(delays)).toBeLessThan(200);
  });
});
