import type { Quantity } from '@eks-platform/backstage-plugin-eks-platform-common';

const BOUNDS = { exact: '', atLeast: '>= ', atMost: '<= ' };

/** `>= 1.24 USD/h`, or why it is not known. */
export function quantityText(quantity: Quantity): string {
  return quantity.bound === 'unknown'
    ? `unknown: ${quantity.reason}`
    : `${BOUNDS[quantity.bound]}${Number(quantity.value.toFixed(4))} ${
        quantity.unit
      }`;
}
