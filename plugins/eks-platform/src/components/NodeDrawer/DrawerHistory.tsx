import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodeHistoryEntry } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber } from '../../text/numbers';
import { clusterTranslationRef } from '../translation';
import { Moment } from '../Age';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './NodeDrawer.module.css';

/** What the node went through, oldest first. */
export function DrawerHistory(props: { entries: NodeHistoryEntry[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <div className={styles.section}>
      <h4 className={styles.label}>{t('drawer.history')}</h4>
      <ol className={styles.list}>
        {props.entries.map(({ at, state, text, count }) => (
          <li key={`${at}:${text}`}>
            <Glyph state={state} />
            <span>
              <RuleText text={text} />
              {count && ` ×${formatNumber(count)}`}
            </span>
            <span className={styles.meta}>
              <Moment at={at} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
