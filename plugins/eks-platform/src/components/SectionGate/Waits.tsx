import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './SectionGate.module.css';

/** A section that fills later, saying for what it waits. */
export function Waits(props: { text: string }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <section className={styles.state}>
      <h3 className={styles.stateTitle}>
        <Glyph state="waits" size={20} decorative />
        {t('section.waits')}
      </h3>
      <p className={styles.stateText}>
        <RuleText text={props.text} />
      </p>
    </section>
  );
}
