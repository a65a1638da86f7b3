import { RiInformationLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormFacts } from '../formFields/answers/useFormFacts';
import { homeTranslationRef } from './translation';
import styles from './Home.module.css';

/** Says that the clusters are simulated; nothing outside of the demo. */
export function DemoNote() {
  const { value: facts } = useFormFacts();
  const { t } = useTranslationRef(homeTranslationRef);
  if (!facts?.demo) {
    return null;
  }
  return (
    <p className={styles.demo}>
      <RiInformationLine size={18} aria-hidden />
      <span>
        <strong>{t('demo.label')}</strong> {t('demo.text')}
      </span>
    </p>
  );
}
