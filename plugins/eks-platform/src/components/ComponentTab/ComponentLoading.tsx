import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useIsLate } from '../../hooks/useIsLate';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import { SectionSkeleton } from '../SectionGate';
import styles from './ComponentTab.module.css';

/** The frame before the first answer, with the geometry that it will have. */
export function ComponentLoading() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const isLate = useIsLate();
  if (!isLate) {
    return null;
  }
  return (
    <div className={styles.stack} aria-busy>
      <VisuallyHidden>
        <span role="status">{t('component.loading')}</span>
      </VisuallyHidden>
      <Skeleton width="60%" height={28} />
      <Skeleton width="40%" height={16} />
      <Panel title={t('component.pods')} flush>
        <SectionSkeleton shape={{ cards: 0, rows: 3 }} />
      </Panel>
    </div>
  );
}
