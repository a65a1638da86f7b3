import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useQueryValue } from '../../hooks/useQueryValue';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { SectionPanel } from '../SectionGate';
import { mergeTimeline } from './timeline';
import { TimelineRow } from './TimelineRow';
import { ALL_CHANGES, CHANGES_QUERY } from './useChangeFilters';
import styles from './Changes.module.css';

const SHOWN = 5;

/** The newest changes with the problems that begin among them; the rest stands in a drawer. */
export function ChangesPanel() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { changes, problems } = useCluster().view;
  const [, setOpen] = useQueryValue(CHANGES_QUERY);
  return (
    <SectionPanel
      title={t('changes.title')}
      section={changes}
      aside={data =>
        mergeTimeline(data, problems).length > 0 && (
          <Button
            variant="tertiary"
            size="small"
            className={styles.all}
            onPress={() => setOpen(ALL_CHANGES, true)}
          >
            {t('changes.all')}
          </Button>
        )
      }
    >
      {data => {
        const items = mergeTimeline(data, problems);
        return items.length === 0 ? (
          <p className={styles.empty}>{t('changes.empty')}</p>
        ) : (
          <ul className={styles.rows}>
            {items.slice(0, SHOWN).map(item => (
              <TimelineRow key={item.id} item={item} />
            ))}
          </ul>
        );
      }}
    </SectionPanel>
  );
}
