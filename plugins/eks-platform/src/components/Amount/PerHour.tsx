import type { Quantity } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatPerHour, type MoneyDigits } from '../../text/money';
import { RuleText } from '../RuleText';
import styles from './Amount.module.css';

/** Properties of {@link PerHour}. */
export interface PerHourProps {
  quantity: Quantity;
  digits?: MoneyDigits;
  /** In narrow places the reason for an unknown price is only in the title. */
  compact?: boolean;
}

/** Money per hour, or a dash with the reason why it is not known. */
export function PerHour(props: PerHourProps) {
  const { quantity, digits, compact = false } = props;
  const text = formatPerHour(quantity, digits);
  if (text) {
    return (
      <span className={styles.amount} title={quantity.source}>
        {text}
      </span>
    );
  }
  return (
    <span title={quantity.reason?.replace(/`/g, '')}>
      –
      {!compact && quantity.reason && (
        <span className={styles.reason}>
          {' '}
          <RuleText text={quantity.reason} />
        </span>
      )}
    </span>
  );
}
