import type { ItemState } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { Glyph } from '../Glyph';
import styles from './StatePage.module.css';

/** Properties of {@link StatePage}. */
export interface StatePageProps {
  state: ItemState;
  title: string;
  text: ReactNode;
  children?: ReactNode;
}

/** A whole tab that has one thing to say. */
export function StatePage(props: StatePageProps) {
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Glyph state={props.state} size={28} decorative />
        <div role="status">
          <h2 className={styles.title}>{props.title}</h2>
          <p className={styles.text}>{props.text}</p>
        </div>
      </div>
      {props.children}
    </div>
  );
}
