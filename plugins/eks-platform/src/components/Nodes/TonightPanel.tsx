import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  NodeMove,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Moment } from '../Age';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Nodes.module.css';

/** What moves nodes by itself within a day: expiry, drift, budget windows, a forced upgrade. */
export function TonightPanel(props: { moves: NodeMove[] | undefined }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { moves = [] } = props;
  if (moves.length === 0) {
    return null;
  }
  return (
    <Panel title={t('tonight.title')} subtitle={t('tonight.subtitle')} flush>
      <ul className={styles.lines}>
        {moves.map(move => (
          <li key={`${move.kind}:${move.text}`} className={styles.line}>
            <Glyph state={getGlyph(move)} />
            <span>
              <RuleText text={move.text} />
              {move.blocked && (
                <span className={`${styles.names} ${styles.trouble}`}>
                  <RuleText text={move.blocked} />
                </span>
              )}
            </span>
            <span className={styles.meta}>
              {move.at ? <Moment at={move.at} /> : t('tonight.soon')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function getGlyph({ blocked, kind }: NodeMove): ItemState {
  if (blocked) {
    return 'warning';
  }
  return kind === 'drift' ? 'progressing' : 'late';
}
