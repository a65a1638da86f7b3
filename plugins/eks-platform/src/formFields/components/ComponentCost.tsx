import type { ComponentState } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatItem } from '../cost/money';
import { useFormText } from '../parts';
import styles from './Components.module.css';

/** What a component adds per hour; what depends on use, or has no price here, says so. */
export function ComponentCost(props: { state?: ComponentState }) {
  const { state } = props;
  const { t } = useFormText();
  if (!state) {
    return null;
  }
  const words = [
    ...(state.perHour === undefined
      ? []
      : [t('form.components.perHour', { amount: formatItem(state.perHour) })]),
    ...(state.notCounted ? [t('form.components.byUse')] : []),
  ];
  return (
    <span className={styles.cost}>
      {words.length > 0 ? words.join(' + ') : t('form.components.unpriced')}
    </span>
  );
}
