const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** Milliseconds before try number `attempt` (from 1); doubles up to 30 s, spread so that browsers do not come back together. */
export function getRetryDelay(
  attempt: number,
  random: () => number = Math.random,
): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(full * (0.75 + random() / 4));
}
