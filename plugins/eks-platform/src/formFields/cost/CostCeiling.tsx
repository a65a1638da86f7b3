import type { EstimatedCost } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useFormText } from '../parts';
import { formatMoney } from './money';
import styles from './CostPanel.module.css';

const NEAR = 0.8;

/** How far the limit of the account profile is used up; undefined without a limit. */
export function getCeilingLevel(
  cost: EstimatedCost,
): 'fine' | 'near' | 'above' | undefined {
  const ceiling = cost.ceiling.value;
  if (cost.limit === undefined || ceiling === undefined) {
    return undefined;
  }
  if (ceiling > cost.limit) {
    return 'above';
  }
  return ceiling >= cost.limit * NEAR ? 'near' : 'fine';
}

/** What the platform costs if every limit is reached, against what the account profile allows. */
export function CostCeiling(props: { cost: EstimatedCost; account?: string }) {
  const { cost, account = '' } = props;
  const { t } = useFormText();
  if (cost.ceiling.bound === 'unknown') {
    return (
      <p className={styles.small}>
        {t('cost.ceiling')}: – {cost.ceiling.reason}
      </p>
    );
  }
  const amount = formatMoney(cost.ceiling.value);
  const level = getCeilingLevel(cost);
  return (
    <div className={styles.ceiling} data-level={level}>
      <div className={styles.pair}>
        <strong>{t('cost.ceiling')}</strong>
        <strong>{t('cost.ceilingAmount', { amount })}</strong>
      </div>
      {cost.limit !== undefined && (
        <>
          <div className={styles.meter} aria-hidden>
            <div
              style={{
                width: `${Math.min(
                  100,
                  (cost.ceiling.value / cost.limit) * 100,
                )}%`,
              }}
            />
          </div>
          <div className={`${styles.pair} ${styles.small}`}>
            <span>{t('cost.limitOf', { account })}</span>
            <span>{formatMoney(cost.limit)}/h</span>
          </div>
        </>
      )}
      {level === 'above' && (
        <p className={styles.small} role="status">
          {t('cost.aboveLimit', {
            amount,
            account,
            limit: formatMoney(cost.limit ?? 0),
          })}
        </p>
      )}
      {level === 'near' && (
        <p className={styles.small}>
          {t('cost.nearLimit', {
            percent: String(
              Math.round((100 * cost.ceiling.value) / (cost.limit ?? 1)),
            ),
            account,
          })}
        </p>
      )}
    </div>
  );
}
