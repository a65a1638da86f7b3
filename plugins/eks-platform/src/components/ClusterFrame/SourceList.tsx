import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  SourceStatus,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './ClusterFrame.module.css';

const GLYPHS: Record<SourceStatus['state'], ItemState> = {
  ok: 'ok',
  denied: 'denied',
  'not-installed': 'not-installed',
  unreachable: 'unreachable',
  loading: 'progressing',
  late: 'late',
  failed: 'unknown',
};

/** Every source of the view with its state, age and reason; missing ones first. */
export function SourceList(props: { sources: SourceStatus[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const sources = [...props.sources].sort(
    (a, b) => Number(a.state === 'ok') - Number(b.state === 'ok'),
  );
  return (
    <>
      <h3 className={styles.popoverTitle}>{t('facts.sourcesTitle')}</h3>
      <ul className={styles.sources}>
        {sources.map(source => (
          <li key={source.source}>
            <Glyph state={GLYPHS[source.state]} size={14} />
            <span>
              <code>{source.source}</code>
              {source.message && (
                <span className={styles.reason}>
                  <RuleText text={source.message} />
                </span>
              )}
            </span>
            <span className={styles.age}>
              {source.state === 'ok' && source.observedAt && (
                <Age since={source.observedAt} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
