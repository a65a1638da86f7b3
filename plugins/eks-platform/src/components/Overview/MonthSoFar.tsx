import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClusterHistory } from '../../hooks/useClusterHistory';
import { useNow } from '../../hooks/useNow';
import { getErrorMessage } from '../../text/errorMessage';
import { formatMoney } from '../../text/money';
import { roundHours, sumMonthSoFar } from '../../text/monthSoFar';
import { clusterTranslationRef } from '../translation';
import styles from './Overview.module.css';

const MINUTE_MS = 60_000;

/** `November so far ≥ $216`, from the snapshots; or why that is not known. */
export function MonthSoFar(props: { history: ClusterHistory }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const now = useNow(MINUTE_MS);
  const { points, error } = props.history;
  const name = new Intl.DateTimeFormat(undefined, { month: 'long' }).format(
    now,
  );
  if (!points) {
    return (
      <p className={styles.month}>
        {t('cost.month', { month: name })}{' '}
        {error ? `– ${getErrorMessage(error)}` : '…'}
      </p>
    );
  }
  const month = sumMonthSoFar(points, now);
  return (
    <p className={styles.month}>
      {t('cost.month', { month: name })}{' '}
      {month ? (
        <>
          <strong>
            {month.isAtLeast && '≥ '}
            {formatMoney(month.usd)}
          </strong>
          {month.isAtLeast && (
            <span className={styles.reason}>
              {t('cost.monthHours', {
                hours: roundHours(month.hours),
                passed: Math.round(month.passed),
              })}
            </span>
          )}
        </>
      ) : (
        t('cost.monthUnknown')
      )}
    </p>
  );
}
