import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { eksPlatformTranslationRef } from '../../translation';
import styles from './NodeMap.module.css';

const STEPS = [0, 1, 2, 3, 4];

/** What a mark stands for, and what its shape and lightness mean. */
export function CountLegend(props: { unit: number }) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  return (
    <p className={styles.legend}>
      <strong>{t('cluster.map.unit', { count: props.unit })}</strong>
      <span>
        <i className={styles.dot} data-step={3} />
        {t('cluster.map.square')}
      </span>
      <span>
        <i className={`${styles.dot} ${styles.dotSpot}`} data-step={3} />
        {t('cluster.map.spot')}
      </span>
      <span>
        {t('cluster.map.requested')}
        {STEPS.map(step => (
          <i key={step} className={styles.dot} data-step={step} />
        ))}
        0 – 100 %
      </span>
      <span>{t('cluster.map.never')}</span>
    </p>
  );
}
