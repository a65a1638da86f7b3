import type { MoneyDigits } from '../../text/money';

// A few pods cost less than a cent an hour, and that is not nothing.
const SMALL = 0.1;

/** How many digits a share of the cost needs. */
export function getDigits(perHour: number | undefined): MoneyDigits {
  return perHour !== undefined && perHour < SMALL ? 4 : 2;
}
