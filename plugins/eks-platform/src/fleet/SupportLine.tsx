import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClusterSnapshot } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useNow } from '../hooks/useNow';
import { formatDate, getDaysUntil } from '../text/time';
import { fleetTranslationRef } from './translation';
import styles from './Fleet.module.css';

const HOUR_MS = 3_600_000;
const SOON_DAYS = 60;

/** The version and what is left of its support. */
export function SupportLine(props: {
  support: NonNullable<ClusterSnapshot['kubernetes']>;
}) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const now = useNow(HOUR_MS);
  const { version, phase, endsAt } = props.support;
  if (!endsAt || phase === 'unknown') {
    return <>{version}</>;
  }
  const days = getDaysUntil(endsAt, now);
  const isExtended = phase === 'extended';
  const soon = days <= SOON_DAYS ? styles.warning : undefined;
  return (
    <>
      {version}
      <small className={isExtended ? styles.critical : soon}>
        {isExtended
          ? t('row.extendedTo', {
              date: formatDate(new Date(endsAt), now),
            })
          : t('row.daysLeft', { count: days })}
      </small>
    </>
  );
}
