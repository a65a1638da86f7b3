import type { Quantity } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatQuantity } from '../../text/quantity';
import { AmountText } from './AmountText';

/** Properties of {@link QuantityText}. */
export interface QuantityTextProps {
  quantity: Quantity;
  /** Words after the value, such as ` GiB`. */
  unit?: string;
  /** In narrow places the reason for an unknown value is only in the title. */
  compact?: boolean;
}

/** `≥ 3,902 addresses`, or a dash with the reason why it is not known. For money: `PerHour`. */
export function QuantityText(props: QuantityTextProps) {
  const { quantity, unit = '', compact } = props;
  const text =
    quantity.bound === 'unknown'
      ? undefined
      : `${formatQuantity(quantity)}${unit}`;
  return <AmountText quantity={quantity} text={text} compact={compact} />;
}
