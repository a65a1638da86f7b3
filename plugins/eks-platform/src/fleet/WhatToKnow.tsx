import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RuleText } from '../components/RuleText';
import { useNow } from '../hooks/useNow';
import { formatMoment } from '../text/time';
import { fleetTranslationRef } from './translation';
import styles from './Fleet.module.css';

const MINUTE_MS = 60_000;
const READ_PERMISSION = 'eks-platform.cluster.read';

/** The first problem, or why there is nothing to tell. */
export function WhatToKnow(props: { row: FleetRow }) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const now = useNow(MINUTE_MS);
  const { row } = props;
  const { snapshot, failure } = row;
  const since = (at: string | undefined) =>
    at && t('row.since', { time: formatMoment(new Date(at), now) });
  if (row.state === 'no-access') {
    return (
      <>
        {t('row.noAccess')}
        <small>{t('row.needs', { permission: READ_PERMISSION })}</small>
      </>
    );
  }
  if (failure) {
    return (
      <>
        <RuleText text={failure.message} />
        <small>{since(failure.since)}</small>
      </>
    );
  }
  if (!snapshot) {
    return <span className={styles.quiet}>{t('row.noSnapshot')}</span>;
  }
  const [worst] = snapshot.problems;
  if (!worst) {
    const { title } = snapshot.verdict;
    return row.state === 'healthy' || !title ? (
      <span className={styles.quiet}>{t('row.nothingToDo')}</span>
    ) : (
      <RuleText text={title.charAt(0).toLocaleUpperCase() + title.slice(1)} />
    );
  }
  const more = snapshot.problemCount - 1;
  return (
    <>
      <RuleText text={worst.title} />
      {more > 0 && (
        <span
          className={styles.more}
          title={t('row.moreLabel', { count: more })}
        >
          {t('row.more', { n: more })}
        </span>
      )}
      <small>{since(worst.since)}</small>
    </>
  );
}
