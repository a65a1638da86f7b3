import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodePoolCard } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { PerHour } from '../Amount';
import styles from './Nodes.module.css';

/** What spot saves, what drifted or expires, and how far claims on their way are. */
export function PoolMoves(props: { pool: NodePoolCard }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { spotSaving, drifted = 0, expiring, claimsInFlight } = props.pool;
  const [oldest] = [...claimsInFlight].sort((a, b) =>
    a.createdAt.localeCompare(b.createdAt),
  );
  const moves = [
    ...(drifted > 0 ? [t('pool.drifted', { count: drifted })] : []),
    ...(expiring && expiring.count > 0
      ? [t('pool.expiring', { count: expiring.count })]
      : []),
  ];
  return (
    <>
      {spotSaving && (
        <span>
          {t('pool.saves')} <PerHour quantity={spotSaving} compact />
        </span>
      )}
      {moves.length > 0 && <span>{moves.join(' · ')}</span>}
      {oldest && (
        <span className={oldest.hangs ? styles.trouble : undefined}>
          {t('nodes.inFlight', { count: claimsInFlight.length })}
          {': '}
          {t(`claims.${oldest.stage}`)}
          {oldest.hangs && ` (${t('pool.hangs')})`}
          {', '}
          <Age since={oldest.stageSince ?? oldest.createdAt} />
        </span>
      )}
    </>
  );
}
