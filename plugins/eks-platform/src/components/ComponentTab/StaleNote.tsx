import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import styles from './ComponentTab.module.css';

/** The last look failed: what follows stays as it was. */
export function StaleNote(props: { error: Error; onRetry: () => void }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <div className={styles.stale} role="status">
      <Glyph state="late" decorative />
      <span title={props.error.message}>{t('component.stale')}</span>
      <Button variant="secondary" size="small" onPress={props.onRetry}>
        {t('tryAgain')}
      </Button>
    </div>
  );
}
