import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { Section } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Since } from '../Age';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { groupIssues, listCauses } from './groupIssues';
import styles from './SectionGate.module.css';

const GLYPHS = {
  denied: 'denied',
  'not-installed': 'not-installed',
  unreachable: 'unreachable',
  loading: 'progressing',
  failed: 'unknown',
  unknown: 'unknown',
} as const;

/** Properties of {@link SectionState}. */
export interface SectionStateProps {
  /** What the section is called: `Nodes`. */
  title: string;
  section: Pick<Section<unknown>, 'state' | 'issues'>;
}

/** Why a section shows nothing: the sources that are missing, since when, and what to do. */
export function SectionState(props: SectionStateProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { retry } = useCluster();
  const { section, title } = props;
  const state =
    section.state === 'ok' || section.state === 'partial'
      ? 'unknown'
      : section.state;
  const glyph = GLYPHS[state];
  return (
    <section className={styles.state}>
      <h3 className={styles.stateTitle}>
        <Glyph state={glyph} size={20} decorative />
        {t(`section.${state}`, { section: title })}
      </h3>
      {groupIssues(listCauses(section.issues)).map(({ next, lines }) => (
        <div key={next ?? ''} className={styles.issue}>
          {lines.map(({ message, sources, stem, since }) => (
            <p key={message}>
              <RuleText text={message} />
              <span className={styles.issueSource}>
                {' '}
                {!stem && <code>{sources.join(', ')}</code>}
                {since && (
                  <>
                    {' '}
                    · <Since at={since} />
                  </>
                )}
              </span>
            </p>
          ))}
          {next && (
            <p className={styles.next}>
              <span aria-hidden>→</span> <RuleText text={next} />
            </p>
          )}
        </div>
      ))}
      {state !== 'not-installed' && (
        <Button variant="secondary" size="small" onPress={retry}>
          {t('tryAgain')}
        </Button>
      )}
    </section>
  );
}
