import type { Quantity } from './quantity';

/** A known number, rounded to what a person reads. */
export function exactly(value: number, unit: string, source: string): Quantity {
  return { unit, source, bound: 'exact', value: Number(value.toFixed(2)) };
}

/** A number of which only a lower bound is known, and why. */
export function atLeast(
  value: number,
  unit: string,
  source: string,
  reason: string,
): Quantity {
  return {
    ...exactly(value, unit, source),
    bound: 'atLeast',
    reason,
  } as Quantity;
}

/** A number that nobody knows, and why. */
export function unknown(
  unit: string,
  source: string,
  reason: string,
): Quantity {
  return { unit, source, bound: 'unknown', reason };
}
