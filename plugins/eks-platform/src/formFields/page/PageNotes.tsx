import { SmallButton, useFormText } from '../parts';
import type { PlatformPage } from './usePlatformPage';
import styles from './EksPage.module.css';

/** What there is to say about the page as a whole: what it could not read, and where its answers come from. */
export function PageNotes(props: { page: PlatformPage }) {
  const { facts, clone, isKept, startOver } = props.page;
  const { t } = useFormText();
  const { name = '' } = clone;
  return (
    <>
      {facts.error && (
        <p role="alert" className={styles.note}>
          {t('factsFailed', { reason: facts.error.message })}{' '}
          <SmallButton onPress={facts.retry}>{t('retry')}</SmallButton>
        </p>
      )}
      {(clone.isLoading || clone.error) && (
        <p role="status" className={styles.note}>
          {clone.error
            ? t('cloneFailed', { name, reason: clone.error.message })
            : t('cloning', { name })}
        </p>
      )}
      {isKept && (
        <p role="status" className={styles.note}>
          {t('kept')}{' '}
          <SmallButton onPress={startOver}>{t('startOver')}</SmallButton>
        </p>
      )}
    </>
  );
}
