import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { LiveStatus } from '../../feed/ClusterSnapshot';
import { useNow } from '../../hooks/useNow';
import { clusterTranslationRef } from '../translation';
import { StatePage } from './StatePage';
import styles from './StatePage.module.css';

/** Properties of {@link ClusterFailed}. */
export interface ClusterFailedProps {
  message?: string;
  live: LiveStatus;
  onRetry: () => void;
}

/** There has been no answer from the backend yet; the feed goes on trying. */
export function ClusterFailed(props: ClusterFailedProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const now = useNow(1_000);
  const { live } = props;
  const seconds =
    live.state === 'lost'
      ? Math.max(0, Math.round((live.retryAt - now) / 1_000))
      : undefined;
  return (
    <StatePage
      state="unreachable"
      title={t('failed.title')}
      text={props.message}
    >
      <div className={styles.retry}>
        {/* Outside of what is read out: it changes each second. */}
        {seconds !== undefined && (
          <span>{t('failed.next', { seconds: `${seconds}` })}</span>
        )}
        <Button variant="secondary" size="small" onPress={props.onRetry}>
          {t('tryAgain')}
        </Button>
      </div>
    </StatePage>
  );
}
