import type { Quantity } from '@eks-platform/backstage-plugin-eks-platform-common';

export const HOURS = { hour: 1, day: 24, month: 730 } as const;

/** Span of time that a cost is shown for. */
export type CostUnit = keyof typeof HOURS;

const SIGN = { exact: '', atLeast: '≥ ', atMost: '≤ ', unknown: '' };

/** US dollars in the reader's locale; none behind the point from 1,000 up. */
export function formatMoney(value: number, digits?: number): string {
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits ?? (value < 100 ? 2 : 0),
    maximumFractionDigits: digits ?? (value < 100 ? 2 : 0),
  }).format(value);
}

/** A number of dollars without the sign, four places, for lists that add up on screen. */
export function formatItem(value: number): string {
  return new Intl.NumberFormat(undefined, {
    minimumFractionDigits: 4,
    maximumFractionDigits: 4,
  }).format(value);
}

/** A quantity of dollars per hour in the unit, with the sign of its bound; an unknown one is a dash. */
export function formatCost(quantity: Quantity, unit: CostUnit = 'hour') {
  if (quantity.bound === 'unknown') {
    return '–';
  }
  const amount = formatMoney(quantity.value * HOURS[unit]);
  return `${SIGN[quantity.bound]}${amount}`;
}

/** `$5.14 – 7.64`, or one amount when both ends read alike. */
export function formatCostRange(options: {
  low: Quantity;
  high: Quantity;
  unit?: CostUnit;
}): string {
  const { low, high, unit = 'hour' } = options;
  if (low.bound === 'unknown' || high.bound === 'unknown') {
    return '–';
  }
  const from = formatMoney(low.value * HOURS[unit]);
  const to = formatMoney(high.value * HOURS[unit]);
  const sign = low.bound === 'atLeast' ? '≥ ' : '';
  return from === to
    ? `${sign}${from}`
    : `${sign}${from} – ${to.replace(/^\$/, '')}`;
}

/** Both ends of an item of a list, four places each. */
export function formatItemRange(low: Quantity, high: Quantity): string {
  if (low.bound === 'unknown' || high.bound === 'unknown') {
    return '–';
  }
  const [from, to] = [formatItem(low.value), formatItem(high.value)];
  return from === to ? from : `${from} – ${to}`;
}
