import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OverviewView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { formatPerDay, formatPerHour } from '../../text/money';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { toTabPath } from '../ClusterTab/tabPaths';
import { RuleText } from '../RuleText';
import styles from './Overview.module.css';

const SHOWN = 3;

/** What ending open problems would save, idle GPUs, and what spot saves already. */
export function Savings(props: { data: OverviewView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view, base } = useCluster();
  const { savings, cost } = props.data;
  const idle = view.gpu.data?.cost.idle;
  const spot = cost.spotSaving;
  return (
    <>
      {savings.length > 0 && (
        <ul className={styles.savings} aria-label={t('cost.savings')}>
          {savings.slice(0, SHOWN).map(({ what, problem, next, perHour }) => (
            <li key={problem}>
              <strong>{formatPerDay(perHour)}</strong>{' '}
              <Link
                to={toTabPath(base, { tab: 'overview', query: { problem } })}
                title={what.replace(/`/g, '')}
              >
                <RuleText text={next} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {idle && (idle.value ?? 0) > 0 && (
        <p className={styles.source}>
          <Link className={styles.rowLink} to={toTabPath(base, { tab: 'gpu' })}>
            {t('cost.idleGpus', { perHour: formatPerHour(idle) ?? '' })}
          </Link>
        </p>
      )}
      {(spot.value ?? 0) > 0 && (
        <p className={styles.spot} title={spot.source}>
          {t('cost.spotSaves', { perHour: formatPerHour(spot) ?? '' })}
        </p>
      )}
      {spot.bound === 'unknown' && spot.reason && (
        <p className={styles.source}>
          {t('cost.spotUnknown')} <RuleText text={spot.reason} />
        </p>
      )}
    </>
  );
}
