import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HistoryPoint } from '@eks-platform/backstage-plugin-eks-platform-common';
import { costPerDay } from '../text/costPerDay';
import { formatMoney } from '../text/money';
import { formatDate } from '../text/time';
import { entityCardTranslationRef } from './translation';
import styles from './EntityCards.module.css';

const DAYS = 20;

/** A column for each of the last days of which a price is known, and the same as a table; nothing on the first day. */
export function CostDays(props: { points: HistoryPoint[]; now: number }) {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const { points, now } = props;
  const days = costPerDay(points, { now, days: DAYS });
  const first = days.findIndex(({ hours }) => hours > 0);
  const shown = days.slice(first);
  // One column compares nothing.
  if (shown.length < 2) {
    return null;
  }
  const most = Math.max(...shown.map(({ usd }) => usd));
  const dayOf = (day: number) => formatDate(new Date(day), now);
  const label = t('cost.days', { count: shown.length });
  return (
    <figure className={styles.days} aria-label={label}>
      <figcaption>{label}</figcaption>
      <div className={styles.columns} aria-hidden>
        {shown.map(({ day, usd }) => (
          <span
            key={day}
            title={t('cost.perDay', {
              day: dayOf(day),
              usd: formatMoney(usd),
            })}
            style={{ height: `${most > 0 ? (usd / most) * 100 : 0}%` }}
          />
        ))}
      </div>
      <details>
        <summary>{t('cost.showTable')}</summary>
        <table>
          <tbody>
            {[...shown].reverse().map(({ day, usd }) => (
              <tr key={day}>
                <th scope="row">{dayOf(day)}</th>
                <td>{formatMoney(usd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
