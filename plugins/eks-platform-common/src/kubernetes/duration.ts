const UNIT_MS: Record<string, number> = {
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
  ms: 1,
};

/**
 * Reads a Go duration such as `24h`, `1h30m` or `90s`, in milliseconds.
 *
 * Returns undefined for `Never` and for anything that is not a duration.
 *
 * @public
 */
export function parseDuration(text: string | undefined): number | undefined {
  if (!text || !/^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/.test(text)) {
    return undefined;
  }
  let total = 0;
  for (const [, value, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)) {
    total += Number(value) * UNIT_MS[unit];
  }
  return total;
}
