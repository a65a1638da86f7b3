import type { Quantity } from './quantity';

const BOUND_SIGN = { exact: '', atLeast: '≥ ', atMost: '≤ ' };

/** How precisely an amount is written. @public */
export interface FormatMoneyOptions {
  /** BCP 47; English where none is given. */
  locale?: string;
  /** Overrides the rule: 2 decimals below 1,000, none above. A node has 3, a type 4. */
  decimals?: number;
  /** Multiplies an hourly amount: 24 with `per: 'day'`. */
  times?: number;
  per?: 'h' | 'day' | 'month' | '';
}

/**
 * Writes money with its bound: `$1.24/h`, `≥ $1.24/h`, and `–` when it is not known.
 *
 * @public
 */
export function formatMoney(
  quantity: Quantity,
  options: FormatMoneyOptions = {},
): string {
  if (quantity.bound === 'unknown') {
    return '–';
  }
  const per = options.per ?? 'h';
  return `${BOUND_SIGN[quantity.bound]}${formatUsd(
    quantity.value * (options.times ?? 1),
    options,
  )}${per ? `/${per}` : ''}`;
}

/** Writes an amount in US dollars: `$4.02`. @public */
export function formatUsd(
  value: number,
  options: Pick<FormatMoneyOptions, 'locale' | 'decimals'> = {},
): string {
  const decimals = options.decimals ?? (Math.abs(value) < 1000 ? 2 : 0);
  return getFormat(options.locale ?? 'en-US', decimals).format(value);
}

const formats = new Map<string, Intl.NumberFormat>();

// Making a NumberFormat costs more than a thousand uses of it.
function getFormat(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(key, format);
  }
  return format;
}
