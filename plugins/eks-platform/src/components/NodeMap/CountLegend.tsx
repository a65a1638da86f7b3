import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import styles from './NodeMap.module.css';

const STEPS = [0, 1, 2, 3, 4];

/** What a mark stands for, and what its shape and lightness mean. */
export function CountLegend(props: { unit: number }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <p className={styles.legend}>
      <strong>{t('map.unit', { count: props.unit })}</strong>
      <span>
        <i className={styles.dot} data-step={3} />
        {t('map.square')}
      </span>
      <span>
        <i className={`${styles.dot} ${styles.dotSpot}`} data-step={3} />
        {t('map.spot')}
      </span>
      <span>
        {t('map.requested')}
        {STEPS.map(step => (
          <i key={step} className={styles.dot} data-step={step} />
        ))}
        0 – 100 %
      </span>
      <span>{t('map.never')}</span>
    </p>
  );
}
