import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './SectionGate.module.css';

/** Properties of {@link NotInstalled}. */
export interface NotInstalledProps {
  title: string;
  /** What it would bring and cost. */
  text: string;
  /** How to add it. */
  next: string;
}

/** Something that this platform does not have, by choice. */
export function NotInstalled(props: NotInstalledProps) {
  return (
    <section className={styles.absent}>
      <Glyph state="not-installed" size={28} decorative />
      <h3 className={styles.absentTitle}>{props.title}</h3>
      <p className={styles.absentText}>
        <RuleText text={props.text} />
      </p>
      <p className={styles.absentNext}>
        <span aria-hidden>→</span> <RuleText text={props.next} />
      </p>
    </section>
  );
}
