import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import styles from './NodeMap.module.css';

/** What the cells mean. */
export function MapLegend() {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <p className={styles.legend}>
      <span>
        <span className={styles.cell} style={{ width: 26 }}>
          <span className={styles.fill} style={{ width: '60%' }} />
        </span>
        {t('map.onDemand')}
      </span>
      <span>
        <span className={`${styles.cell} ${styles.spot}`} style={{ width: 26 }}>
          <span className={styles.fill} style={{ width: '60%' }} />
        </span>
        {t('map.spot')}
      </span>
      <span>{t('map.wider')}</span>
      {(['warning', 'leaving', 'progressing'] as const).map(state => (
        <span key={state}>
          <Glyph state={state} size={14} decorative />
          {t(`map.${state}`)}
        </span>
      ))}
    </p>
  );
}
