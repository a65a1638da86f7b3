import type { EstimatedCost } from '@eks-platform/backstage-plugin-eks-platform-common';
import { usePlatformForm } from '../answers/PlatformForm';
import { CostCeiling } from '../cost/CostCeiling';
import { formatCostRange } from '../cost/money';
import { useFormText } from '../parts';
import styles from './ReviewField.module.css';

/** The cost in short. */
export function ReviewCost(props: { cost: EstimatedCost }) {
  const { cost } = props;
  const { account } = usePlatformForm();
  const { t } = useFormText();
  const unpriced = cost.items.filter(item => item.perHour.bound === 'unknown');
  return (
    <section className={styles.panel}>
      <div className={styles.panelHead}>
        <h3>{t('review.cost')}</h3>
      </div>
      <p className={styles.pair}>
        <span>{t('review.idle')}</span>
        <strong>{formatCostRange({ ...cost, unit: 'day' })}/day</strong>
      </p>
      <p className={styles.pair}>
        <span />
        <span>{formatCostRange({ ...cost, unit: 'month' })}/month</span>
      </p>
      {cost.gpuInUse && (
        <p className={styles.pair}>
          <span>{t('cost.gpuInUse')}</span>
          <span>{formatCostRange(cost.gpuInUse)}/h</span>
        </p>
      )}
      <CostCeiling cost={cost} account={account?.alias} />
      <p className={styles.small}>
        {unpriced.length > 0 &&
          t('cost.unpriced', {
            count: unpriced.length,
            names: unpriced.map(item => item.name).join(', '),
          })}{' '}
        {cost.source}
      </p>
    </section>
  );
}
