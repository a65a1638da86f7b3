import type { Quantity } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatPerHour, type MoneyDigits } from '../../text/money';
import { AmountText } from './AmountText';

/** Properties of {@link PerHour}. */
export interface PerHourProps {
  quantity: Quantity;
  digits?: MoneyDigits;
  /** In narrow places the reason for an unknown price is only in the title. */
  compact?: boolean;
}

/** Money per hour, or a dash with the reason why it is not known. */
export function PerHour(props: PerHourProps) {
  const { digits, ...rest } = props;
  return <AmountText {...rest} text={formatPerHour(props.quantity, digits)} />;
}
