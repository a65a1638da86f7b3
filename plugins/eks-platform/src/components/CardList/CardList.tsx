import type { ReactNode } from 'react';
import styles from './CardList.module.css';

/** A part of an unfolded small card: a heading and what it is about. */
export function CardPart(props: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h4 className={styles.title}>{props.title}</h4>
      {props.children}
    </section>
  );
}

/** Rows of glyph, name, state and one thing more; they wrap where there is no room. */
export function CardList(props: { children: ReactNode }) {
  return <ul className={styles.list}>{props.children}</ul>;
}
