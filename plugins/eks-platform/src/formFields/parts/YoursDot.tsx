import { useFormText } from './useFormText';
import styles from './Field.module.css';

/** Marks an answer that the user typed. */
export function YoursDot() {
  const { t } = useFormText();
  return (
    <>
      <span className={styles.dot} aria-hidden title={t('yours')} />
      <span className={styles.spoken}>({t('yours')})</span>
    </>
  );
}
