import type { Quantity } from '@eks-platform/backstage-plugin-eks-platform-common';
import { BOUND_SIGNS } from './bounds';
import { formatNumber } from './numbers';

/** `≥ 1,112`, or a dash for what is not known; never a zero. The unit is the caller's. */
export function formatQuantity(quantity: Quantity): string {
  return quantity.bound === 'unknown'
    ? '–'
    : `${BOUND_SIGNS[quantity.bound]}${formatNumber(quantity.value)}`;
}
