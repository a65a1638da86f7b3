import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  SourceIssue,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Since } from '../Age';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { groupIssues } from './groupIssues';
import styles from './SectionGate.module.css';

const GLYPHS: Record<SourceIssue['state'], ItemState> = {
  denied: 'denied',
  'not-installed': 'not-installed',
  unreachable: 'unreachable',
  loading: 'progressing',
  failed: 'unknown',
};

/** Sources that a section lacks while the rest of it is shown, one line each. */
export function PartialStrip(props: { issues: SourceIssue[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <ul className={styles.strip} aria-label={t('section.missing')}>
      {groupIssues(props.issues).flatMap(({ next, lines }) =>
        lines.map(({ state, message, sources, since }) => (
          <li key={`${next}:${message}`}>
            <Glyph state={GLYPHS[state]} />
            <code>{sources.join(', ')}</code>
            <span>
              <RuleText text={message} />
              {next && (
                <span className={styles.stripNext}>
                  {' '}
                  <span aria-hidden>→</span> <RuleText text={next} />
                </span>
              )}
            </span>
            {since && (
              <span className={styles.stripSince}>
                <Since at={since} />
              </span>
            )}
          </li>
        )),
      )}
    </ul>
  );
}
