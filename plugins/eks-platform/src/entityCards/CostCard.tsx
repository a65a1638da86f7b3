import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClusterSnapshot } from '@eks-platform/backstage-plugin-eks-platform-common';
import { PerHour } from '../components/Amount';
import { useClusterHistory } from '../hooks/useClusterHistory';
import { useNow } from '../hooks/useNow';
import { getErrorMessage } from '../text/errorMessage';
import { formatMoney, formatPerDay } from '../text/money';
import { roundHours, sumMonthSoFar } from '../text/monthSoFar';
import { entityCardTranslationRef } from './translation';
import { CostDays } from './CostDays';
import { RememberedCard } from './RememberedCard';
import styles from './EntityCards.module.css';

const MINUTE_MS = 60_000;
const DAYS = 32;

/** What a cluster costs now, has cost this month, and cost on each of the last days; from snapshots. */
export function CostCard() {
  const { t } = useTranslationRef(entityCardTranslationRef);
  return (
    <RememberedCard title={t('cost.title')} height={140}>
      {snapshot => <CostBody snapshot={snapshot} />}
    </RememberedCard>
  );
}

function CostBody(props: { snapshot: ClusterSnapshot }) {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const now = useNow(MINUTE_MS);
  const { entityRef, perHour, gpus } = props.snapshot;
  const { points, error } = useClusterHistory(entityRef, DAYS);
  const month = points && sumMonthSoFar(points, now);
  const name = new Intl.DateTimeFormat(undefined, { month: 'long' }).format(
    now,
  );
  const idle = gpus?.idlePerHour;
  return (
    <>
      <dl className={styles.figures} data-plain>
        <div>
          <dt>{t('cost.now')}</dt>
          <dd>
            <strong>
              <PerHour quantity={perHour} />
            </strong>
            <span>{formatPerDay(perHour)}</span>
          </dd>
        </div>
        <div>
          <dt>{t('cost.month', { month: name })}</dt>
          <dd>
            <strong>
              {month
                ? `${month.isAtLeast ? '≥ ' : ''}${formatMoney(month.usd)}`
                : '–'}
            </strong>
            <span>
              {error && !points && getErrorMessage(error)}
              {month?.isAtLeast &&
                t('cost.known', {
                  hours: roundHours(month.hours),
                  passed: Math.round(month.passed),
                })}
              {points && !month && t('cost.noHistory')}
            </span>
          </dd>
        </div>
      </dl>
      {points && month && <CostDays points={points} now={now} />}
      {idle && (idle.value ?? 0) > 0 && (
        <p className={styles.line}>
          <span>{t('cost.idle')}</span>
          <PerHour quantity={idle} />
        </p>
      )}
    </>
  );
}
