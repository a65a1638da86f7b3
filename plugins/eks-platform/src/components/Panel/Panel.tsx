import { Card, CardBody, CardHeader } from '@backstage/ui';
import { useId, type ReactNode } from 'react';
import styles from './Panel.module.css';

/** Properties of {@link Panel}. */
export interface PanelProps {
  title: string;
  /** Secondary words after the title. */
  subtitle?: ReactNode;
  /** Right end of the head. */
  aside?: ReactNode;
  /** Whether rows inside reach the edge. */
  flush?: boolean;
  children: ReactNode;
}

/** A box with a heading; every part of a sub-tab stands in one. */
export function Panel(props: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Card className={styles.card}>
        <CardHeader className={styles.head}>
          <h3 id={id} className={styles.title}>
            {props.title}
          </h3>
          {props.subtitle && (
            <span className={styles.subtitle}>{props.subtitle}</span>
          )}
          {props.aside && <span className={styles.aside}>{props.aside}</span>}
        </CardHeader>
        <CardBody className={props.flush ? styles.flush : styles.body}>
          {props.children}
        </CardBody>
      </Card>
    </section>
  );
}
