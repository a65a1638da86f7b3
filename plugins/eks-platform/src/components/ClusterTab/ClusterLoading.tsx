import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import type { LiveStatus } from '../../feed/ClusterSnapshot';
import { useIsLate } from '../../hooks/useIsLate';
import { useNow } from '../../hooks/useNow';
import { formatSpan } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { TAB_NAMES } from './tabPaths';
import styles from './StatePage.module.css';

/** The frame of the tab before the first view, with the geometry that it will have. */
export function ClusterLoading(props: { live: LiveStatus }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const now = useNow(1_000);
  const isLate = useIsLate();
  if (!isLate) {
    return null;
  }
  const { live } = props;
  const since = live.state === 'connecting' ? live.since : undefined;
  return (
    <div className={styles.page} aria-busy>
      <VisuallyHidden>
        <span role="status">{t('loading.reading')}</span>
      </VisuallyHidden>
      <div className={styles.skeletonHead}>
        <Skeleton rounded width={28} height={28} />
        <div className={styles.skeletonLines}>
          <Skeleton width="70%" height={28} />
          <Skeleton width="100%" height={16} />
        </div>
        <span className={styles.connecting} aria-hidden>
          <Glyph state="progressing" decorative />{' '}
          {since === undefined
            ? t('loading.reading')
            : t('loading.connecting', {
                span: formatSpan(now - since),
              })}
        </span>
      </div>
      <div className={styles.skeletonTabs}>
        {TAB_NAMES.map(name => (
          <div key={name} className={styles.skeletonTab}>
            {t(`tab.${name}`)}
            <Skeleton width="70%" height={12} />
          </div>
        ))}
      </div>
      <Panel title={t('problems.title')} flush>
        {['62%', '48%', '55%'].map(width => (
          <div key={width} className={styles.row}>
            <Skeleton width={width} height={16} />
            <Skeleton width="80%" height={12} />
          </div>
        ))}
      </Panel>
    </div>
  );
}
