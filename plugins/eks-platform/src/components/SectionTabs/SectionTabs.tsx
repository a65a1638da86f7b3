import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, useLocation } from 'react-router-dom';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { TAB_NAMES, toTabPath } from '../ClusterTab/tabPaths';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './SectionTabs.module.css';

/** The sub-tabs as links, each with its worst state and one line of vital signs. */
export function SectionTabs() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view, base } = useCluster();
  const { pathname } = useLocation();
  const path = pathname.replace(/\/+$/, '');
  const current =
    TAB_NAMES.find(
      tab => tab !== 'overview' && path === toTabPath(base, { tab }),
    ) ?? 'overview';
  return (
    <nav className={styles.tabs} aria-label={t('tab.label')}>
      {TAB_NAMES.map(tab => (
        <Link
          key={tab}
          to={toTabPath(base, { tab })}
          className={styles.tab}
          aria-current={tab === current ? 'page' : undefined}
        >
          <Glyph state={view.tabs[tab].state} />
          <span className={styles.words}>
            <span className={styles.name}>{t(`tab.${tab}`)}</span>
            <span className={styles.vital}>
              <RuleText text={view.tabs[tab].text} />
            </span>
          </span>
        </Link>
      ))}
    </nav>
  );
}
