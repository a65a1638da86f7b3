import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  SourceIssue,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformTranslationRef } from '../../translation';
import { Since } from '../Age';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './SectionGate.module.css';

const GLYPHS: Record<SourceIssue['state'], ItemState> = {
  denied: 'denied',
  'not-installed': 'not-installed',
  unreachable: 'unreachable',
  loading: 'progressing',
};

/** Sources that a section lacks while the rest of it is shown, one line each. */
export function PartialStrip(props: { issues: SourceIssue[] }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  return (
    <ul className={styles.strip} aria-label={t('cluster.section.missing')}>
      {props.issues.map(issue => (
        <li key={`${issue.source}:${issue.message}`}>
          <Glyph state={GLYPHS[issue.state]} />
          <code>{issue.source}</code>
          <span>
            <RuleText text={issue.message} />
            {issue.next && (
              <span className={styles.stripNext}>
                {' '}
                <span aria-hidden>→</span> <RuleText text={issue.next} />
              </span>
            )}
          </span>
          {issue.since && (
            <span className={styles.stripSince}>
              <Since at={issue.since} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
