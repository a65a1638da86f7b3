import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useMemo } from 'react';
import { useNow } from '../hooks/useNow';
import { formatMoney } from '../text/money';
import { formatDate } from '../text/time';
import { fleetTranslationRef } from './translation';
import { ChartCard } from './ChartCard';
import { stackCosts } from './costStacks';
import { useFleetHistory } from './useFleetHistory';
import styles from './Fleet.module.css';

const DAYS = 30;
const MINUTE_MS = 60_000;

/** What the fleet has cost on each of the last 30 days, as far as it was looked at. */
export function CostChart(props: { rows: FleetRow[] }) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const now = useNow(15 * MINUTE_MS);
  const { history, error } = useFleetHistory(DAYS);
  const { rows } = props;
  const costs = useMemo(
    () => history && stackCosts(rows, history, { now, days: DAYS }),
    [rows, history, now],
  );
  const nameOf = (stack: { name?: string; clusters: number }) =>
    stack.name ?? t('charts.others', { count: stack.clusters });
  if (!costs) {
    return (
      <ChartCard
        title={t('charts.cost')}
        finding={error && t('failed', { reason: error.message })}
      >
        {!error && <Skeleton height={140} />}
      </ChartCard>
    );
  }
  const { days, stacks, most } = costs;
  return (
    <ChartCard
      title={t('charts.cost')}
      aside={t('charts.costDays', { count: days.length })}
      finding={
        days.length > 0 ? t('charts.costPartial') : t('charts.costEmpty')
      }
      table={
        days.length > 0
          ? {
              head: ['', ...stacks.map(nameOf)],
              rows: days.map((day, i) => [
                formatDate(new Date(day), now),
                ...stacks.map(({ usd }) => formatMoney(usd[i])),
              ]),
            }
          : undefined
      }
    >
      {days.length > 0 && (
        <div aria-hidden>
          <p className={styles.legend}>
            {stacks.map((stack, i) => (
              <span key={nameOf(stack)}>
                <span data-stack={i} />
                {nameOf(stack)}
              </span>
            ))}
          </p>
          <div className={styles.columns}>
            <span className={styles.scale}>{formatMoney(most)}</span>
            {days.map((day, i) => (
              <span
                key={day}
                className={styles.column}
                title={formatDate(new Date(day), now)}
              >
                {stacks.map((stack, s) => (
                  <span
                    key={nameOf(stack)}
                    data-stack={s}
                    style={{
                      height: `${most > 0 ? (stack.usd[i] / most) * 100 : 0}%`,
                    }}
                  />
                ))}
              </span>
            ))}
          </div>
          <p className={styles.days}>
            <span>{formatDate(new Date(days[0]), now)}</span>
            {days.length > 1 && (
              <span>{formatDate(new Date(days[days.length - 1]), now)}</span>
            )}
          </p>
        </div>
      )}
    </ChartCard>
  );
}
