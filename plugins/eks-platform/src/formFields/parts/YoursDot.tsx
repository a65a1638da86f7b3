import { VisuallyHidden } from '@backstage/ui';
import { useFormText } from './useFormText';
import styles from './Field.module.css';

/** Marks an answer that the user typed. */
export function YoursDot() {
  const { t } = useFormText();
  return (
    <>
      <span className={styles.dot} aria-hidden title={t('form.yours')} />
      <VisuallyHidden>({t('form.yours')})</VisuallyHidden>
    </>
  );
}
