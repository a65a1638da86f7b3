import { useNow } from './useNow';

const MINUTE_MS = 60_000;

/** The time, renewed each second while `since` is younger than a minute, else each half minute. */
export function useAgeTick(since: string | number | undefined): number {
  const start = since === undefined ? 0 : new Date(since).getTime();
  const isYoung = Math.abs(Date.now() - start) < MINUTE_MS;
  return useNow(isYoung ? 1_000 : MINUTE_MS / 2);
}
