import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { clusterTranslationRef } from '../translation';
import { StatePage } from '../ClusterTab/StatePage';
import styles from './ComponentTab.module.css';

/** There is no answer; it is asked again by itself. */
export function ComponentFailed(props: { error: Error; onRetry: () => void }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <StatePage
      state="unreachable"
      title={t('component.failed')}
      text={props.error.message}
    >
      <div className={styles.retry}>
        <Button variant="secondary" size="small" onPress={props.onRetry}>
          {t('tryAgain')}
        </Button>
      </div>
    </StatePage>
  );
}
