import { RiInformationLine } from '@remixicon/react';
import { useFormFacts } from '../formFields/answers/useFormFacts';
import { useFormText } from '../formFields/parts';
import styles from './Home.module.css';

/** Says that the clusters are simulated; nothing outside of the demo. */
export function DemoNote() {
  const { value: facts } = useFormFacts();
  const { t } = useFormText();
  if (!facts?.demo) {
    return null;
  }
  return (
    <p className={styles.demo}>
      <RiInformationLine size={18} aria-hidden />
      <span>
        <strong>{t('home.demo.label')}</strong> {t('home.demo.text')}
      </span>
    </p>
  );
}
