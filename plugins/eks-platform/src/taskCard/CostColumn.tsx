import type { EstimatedCost } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatCostRange, formatMoney } from '../formFields/cost/money';
import { useFormText } from '../formFields/parts';
import styles from './TaskCard.module.css';

/** What the platform costs from the apply on. */
export function CostColumn(props: { cost: EstimatedCost }) {
  const { cost } = props;
  const { t } = useFormText();
  return (
    <section>
      <h3>{t('taskCard.cost.title')}</h3>
      {cost.low.bound === 'unknown' ? (
        <p>{t('taskCard.cost.unknown', { reason: cost.low.reason })}</p>
      ) : (
        <p>
          <strong className={styles.amount}>
            {formatCostRange({ ...cost, unit: 'day' })}
          </strong>{' '}
          {t('taskCard.cost.perDay')}
        </p>
      )}
      {cost.gpuInUse && (
        <p>
          {t('taskCard.cost.gpu', { amount: formatCostRange(cost.gpuInUse) })}
        </p>
      )}
      {cost.ceiling.bound !== 'unknown' && (
        <p>
          {t('taskCard.cost.ceiling', {
            amount: formatMoney(cost.ceiling.value),
          })}
        </p>
      )}
      <small>{cost.source}</small>
    </section>
  );
}
