import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PendingGroup } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useAgeTick } from '../../hooks/useAgeTick';
import { clusterTranslationRef } from '../translation';
import { Moment } from '../Age';
import styles from './Nodes.module.css';

/** When a node for waiting pods is to be expected, from how long launches of its pool took. */
export function PendingEta(props: { eta: NonNullable<PendingGroup['eta']> }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { pool, from, until, launches } = props.eta;
  const now = useAgeTick(from);
  const isLate = Date.parse(until ?? from) < now;
  return (
    <span className={styles.names}>
      {t('pending.eta', { pool })}{' '}
      {isLate ? (
        t('pending.late')
      ) : (
        <>
          <Moment at={from} />
          {until && (
            <>
              {' – '}
              <Moment at={until} />
            </>
          )}
        </>
      )}{' '}
      {t('pending.etaOf', { count: launches })}
    </span>
  );
}
