import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type {
  Section,
  ViewTarget,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformTranslationRef } from '../../translation';
import { Since } from '../Age';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './SectionGate.module.css';

/** Properties of {@link SectionState}. */
export interface SectionStateProps {
  tab: ViewTarget['tab'];
  section: Pick<Section<unknown>, 'state' | 'issues'>;
}

/** Why a section shows nothing: the sources that are missing, since when, and what to do. */
export function SectionState(props: SectionStateProps) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { retry } = useCluster();
  const { section, tab } = props;
  const state =
    section.state === 'ok' || section.state === 'partial'
      ? 'unknown'
      : section.state;
  const glyph = state === 'loading' ? 'progressing' : state;
  return (
    <section className={styles.state}>
      <h3 className={styles.stateTitle}>
        <Glyph state={glyph} size={20} decorative />
        {t(`cluster.section.${state}`, { section: t(`cluster.tab.${tab}`) })}
      </h3>
      {section.issues.map(issue => (
        <div key={`${issue.source}:${issue.message}`} className={styles.issue}>
          <p>
            <RuleText text={issue.message} />
            <span className={styles.issueSource}>
              {' '}
              <code>{issue.source}</code>
              {issue.since && (
                <>
                  {' '}
                  · <Since at={issue.since} />
                </>
              )}
            </span>
          </p>
          {issue.next && (
            <p className={styles.next}>
              <span aria-hidden>→</span> <RuleText text={issue.next} />
            </p>
          )}
        </div>
      ))}
      {state !== 'not-installed' && (
        <Button variant="secondary" size="small" onPress={retry}>
          {t('cluster.tryAgain')}
        </Button>
      )}
    </section>
  );
}
