import type { Quantity } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RuleText } from '../RuleText';
import styles from './Amount.module.css';

/** Properties of {@link AmountText}. */
export interface AmountTextProps {
  quantity: Quantity;
  /** The value in words; undefined when it is not known. */
  text: string | undefined;
  /** In narrow places the reason why it is not known is only in the title. */
  compact?: boolean;
}

/** A quantity in words with its source, or a dash with the reason why it is not known. */
export function AmountText(props: AmountTextProps) {
  const { quantity, text, compact = false } = props;
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
