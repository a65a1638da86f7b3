import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OverviewView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { clusterTranslationRef } from '../translation';
import { Moment } from '../Age';
import { useCluster } from '../ClusterTab/ClusterContext';
import { toTabPath } from '../ClusterTab/tabPaths';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Overview.module.css';

/** What will happen by itself, soonest first, and why that is harmless. */
export function ComingUp(props: { items: OverviewView['comingUp'] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { base } = useCluster();
  return (
    <Panel
      title={t('comingUp.title')}
      subtitle={t('comingUp.nothingToDo')}
      flush
    >
      {props.items.length === 0 && (
        <p className={styles.empty}>{t('comingUp.empty')}</p>
      )}
      <ul className={styles.rows}>
        {props.items.map(({ at, what, why, target }) => (
          <li key={`${at}:${what}`} className={styles.coming}>
            <span className={styles.when}>
              <Moment at={at} />
            </span>
            <span>
              {target && target.tab !== 'overview' ? (
                <Link className={styles.rowLink} to={toTabPath(base, target)}>
                  <RuleText text={what} />
                </Link>
              ) : (
                <RuleText text={what} />
              )}
            </span>
            <span className={styles.why}>
              <RuleText text={why} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
