import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useNow } from '../../hooks/useNow';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import styles from './ClusterFrame.module.css';

/** Says that updates stopped; what is shown stays and grows old. */
export function StreamBanner() {
  const { live } = useCluster();
  return live.state === 'lost' ? <LostBanner retryAt={live.retryAt} /> : null;
}

function LostBanner(props: { retryAt: number }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { retry } = useCluster();
  const now = useNow(1_000);
  const seconds = Math.max(0, Math.ceil((props.retryAt - now) / 1_000));
  return (
    <div className={styles.banner}>
      <Glyph state="notice" decorative />
      <div>
        <strong>
          {seconds > 0
            ? t('stream.lost', { seconds: `${seconds}` })
            : t('stream.trying')}
        </strong>
        {/* Said once when it appears; the seconds above are not read out. */}
        <p role="alert" className={styles.bannerText}>
          {t('stream.stays')}
        </p>
      </div>
      <Button variant="secondary" size="small" onPress={retry}>
        {t('stream.now')}
      </Button>
    </div>
  );
}
