import type { ComponentState } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatMoney } from '../cost/money';
import { useFormText } from '../parts';
import styles from './Components.module.css';

/** What a component adds per hour, and whether it costs by use. Room on the nodes is counted with them. */
export function ComponentCost(props: { state?: ComponentState }) {
  const { state } = props;
  const { t } = useFormText();
  if (!state) {
    return null;
  }
  const words = [
    ...(state.perHour === undefined
      ? []
      : [
          t('components.perHour', {
            amount: formatMoney(state.perHour, 4),
          }),
        ]),
    ...(state.notCounted ? [t('components.byUse')] : []),
  ];
  return (
    <span className={styles.cost}>
      {words.length > 0 ? words.join(' + ') : t('components.free')}
    </span>
  );
}
