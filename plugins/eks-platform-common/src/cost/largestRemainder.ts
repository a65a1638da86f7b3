/**
 * Rounds parts so that they add up to the rounded sum: `[0.8048, 0.288, 0.1, 0.045]` at 2 decimals gives
 * `[0.80, 0.29, 0.10, 0.05]`, and 1.24.
 *
 * @public
 */
export function roundByLargestRemainder(
  parts: readonly number[],
  decimals = 2,
): { parts: number[]; total: number } {
  const unit = 10 ** decimals;
  // Floating sums such as 0.1 + 0.2 would else tip a half cent.
  const exact = parts.map(part => Number((part * unit).toFixed(6)));
  const total = Math.round(
    Number(exact.reduce((sum, part) => sum + part, 0).toFixed(6)),
  );
  const rounded = exact.map(Math.floor);
  let missing = total - rounded.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder) {
    if (missing <= 0) {
      break;
    }
    rounded[index] += 1;
    missing -= 1;
  }
  return { parts: rounded.map(part => part / unit), total: total / unit };
}
