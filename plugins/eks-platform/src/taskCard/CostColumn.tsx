import type { EstimatedCost } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatCostRange, formatMoney } from '../formFields/cost/money';
import { taskCardTranslationRef } from './translation';
import styles from './TaskCard.module.css';

/** What the platform costs from the apply on. */
export function CostColumn(props: { cost: EstimatedCost }) {
  const { cost } = props;
  const { t } = useTranslationRef(taskCardTranslationRef);
  return (
    <section>
      <h3>{t('cost.title')}</h3>
      {cost.low.bound === 'unknown' ? (
        <p>{t('cost.unknown', { reason: cost.low.reason })}</p>
      ) : (
        <p>
          <strong className={styles.amount}>
            {formatCostRange({ ...cost, unit: 'day' })}
          </strong>{' '}
          {t('cost.perDay')}
        </p>
      )}
      {cost.gpuInUse && (
        <p>{t('cost.gpu', { amount: formatCostRange(cost.gpuInUse) })}</p>
      )}
      {cost.ceiling.bound !== 'unknown' && (
        <p>
          {t('cost.ceiling', {
            amount: formatMoney(cost.ceiling.value),
          })}
        </p>
      )}
      <small>{cost.source}</small>
    </section>
  );
}
