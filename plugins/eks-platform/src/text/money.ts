import type { Quantity } from '@eks-platform/backstage-plugin-eks-platform-common';
import { BOUND_SIGNS } from './bounds';

const HOURS_A_DAY = 24;

/** How many digits stand behind the point: a total 2, one node 3, a price of a type 4. */
export type MoneyDigits = 2 | 3 | 4;

/** `$1.24`, and no digits behind the point from 1,000 on. */
export function formatMoney(value: number, digits: MoneyDigits = 2): string {
  const places = Math.abs(value) >= 1_000 ? 0 : digits;
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(value);
}

/** `≥ $1.24/h`; undefined when unknown, so that the caller shows the reason. */
export function formatPerHour(
  quantity: Quantity,
  digits?: MoneyDigits,
): string | undefined {
  return quantity.bound === 'unknown'
    ? undefined
    : `${BOUND_SIGNS[quantity.bound]}${formatMoney(quantity.value, digits)}/h`;
}

/** `≥ $29.71/day` for an hourly quantity. */
export function formatPerDay(quantity: Quantity): string | undefined {
  return quantity.bound === 'unknown'
    ? undefined
    : `${BOUND_SIGNS[quantity.bound]}${formatMoney(
        quantity.value * HOURS_A_DAY,
      )}/day`;
}

/**
 * Rounds parts to `digits` so that they add up to the rounded total (largest remainder).
 *
 * 0.8048 may read 0.81 as a part of 1.24.
 */
export function roundParts(parts: number[], digits = 2): number[] {
  const unit = 10 ** digits;
  const scaled = parts.map(part => part * unit);
  const floors = scaled.map(Math.floor);
  const total = Math.round(scaled.reduce((sum, part) => sum + part, 0));
  let missing = total - floors.reduce((sum, part) => sum + part, 0);
  const byRemainder = scaled
    .map((part, index) => ({ index, rest: part - floors[index] }))
    .sort((a, b) => b.rest - a.rest);
  for (const { index } of byRemainder) {
    if (missing <= 0) {
      break;
    }
    floors[index] += 1;
    missing -= 1;
  }
  return floors.map(part => part / unit);
}
