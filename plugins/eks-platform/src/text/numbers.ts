/** Thousands by locale, at most one digit behind the point. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(
    value,
  );
}

/** Per cent without decimals; undefined when one of the two is not known. */
export function getShare(
  part: number | undefined,
  whole: number | undefined,
): number | undefined {
  return part === undefined || !whole
    ? undefined
    : Math.round((part / whole) * 100);
}
