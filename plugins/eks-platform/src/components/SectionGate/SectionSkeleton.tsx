import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { useIsLate } from '../../hooks/useIsLate';
import { clusterTranslationRef } from '../translation';
import styles from './SectionGate.module.css';

/** Cards in a row and rows in a box below: the geometry that the data will have. */
export interface SkeletonShape {
  cards: number;
  rows: number;
}

/** Grey shapes in the place of a section that is on its way. */
export function SectionSkeleton(props: { shape: SkeletonShape }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const isLate = useIsLate();
  if (!isLate) {
    return null;
  }
  const { cards, rows } = props.shape;
  return (
    <div
      className={styles.stack}
      role="status"
      aria-busy
      aria-label={t('section.isLoading')}
    >
      {cards > 0 && (
        <div className={styles.skeletonCards}>
          {Array.from({ length: cards }, (_, index) => (
            <div key={index} className={styles.skeletonCard}>
              <Skeleton width="60%" height={18} />
              <Skeleton width="90%" height={12} />
              <Skeleton width="80%" height={12} />
            </div>
          ))}
        </div>
      )}
      <div className={styles.skeletonBox}>
        {Array.from({ length: rows }, (_, index) => (
          <div key={index} className={styles.skeletonRow}>
            <Skeleton width={`${70 - (index % 3) * 12}%`} height={12} />
          </div>
        ))}
      </div>
    </div>
  );
}
