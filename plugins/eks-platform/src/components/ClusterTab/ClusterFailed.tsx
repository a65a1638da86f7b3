import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { LiveStatus } from '../../feed/ClusterSnapshot';
import { useNow } from '../../hooks/useNow';
import { eksPlatformTranslationRef } from '../../translation';
import { StatePage } from './StatePage';

/** Properties of {@link ClusterFailed}. */
export interface ClusterFailedProps {
  message?: string;
  live: LiveStatus;
  onRetry: () => void;
}

/** There has been no answer from the backend yet; the feed goes on trying. */
export function ClusterFailed(props: ClusterFailedProps) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const now = useNow(1_000);
  const { live } = props;
  const seconds =
    live.state === 'lost'
      ? Math.max(0, Math.round((live.retryAt - now) / 1_000))
      : undefined;
  return (
    <StatePage
      state="unreachable"
      title={t('cluster.failed.title')}
      text={
        <>
          {props.message}
          {seconds !== undefined && (
            <> {t('cluster.failed.next', { seconds: `${seconds}` })}</>
          )}
        </>
      }
    >
      <div>
        <Button variant="secondary" size="small" onPress={props.onRetry}>
          {t('cluster.tryAgain')}
        </Button>
      </div>
    </StatePage>
  );
}
