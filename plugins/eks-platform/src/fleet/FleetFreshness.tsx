import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Fleet } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useNow } from '../hooks/useNow';
import { formatMoment, formatSpan } from '../text/time';
import { fleetTranslationRef } from './translation';
import styles from './Fleet.module.css';

const TICK_MS = 15_000;
/** So many rounds may fail before the page says that they stopped. */
const MISSED_ROUNDS = 3;

/** How old what one sees is, and whether it still moves. */
export function FleetFreshness(props: { fleet: Fleet; error?: Error }) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const now = useNow(TICK_MS);
  const { newestAt, everySeconds, warning } = props.fleet;
  const trouble =
    warning ??
    (props.error && t('notUpdated', { reason: props.error.message }));
  if (trouble) {
    return (
      <span role="status" className={styles.stale}>
        {trouble}
      </span>
    );
  }
  if (!newestAt) {
    return (
      <span role="status" className={styles.quiet}>
        {props.fleet.rows.length > 0 && t('firstRound')}
      </span>
    );
  }
  const age = now - Date.parse(newestAt);
  const isStale = age > MISSED_ROUNDS * everySeconds * 1_000;
  return isStale ? (
    <span role="status" className={styles.stale}>
      {t('stopped', {
        age: formatSpan(age),
        time: formatMoment(new Date(newestAt), now),
      })}
    </span>
  ) : (
    <span className={styles.quiet}>
      {t('fresh', {
        every: formatSpan(everySeconds * 1_000),
        age: formatSpan(age),
      })}
    </span>
  );
}
