import type { ReactNode } from 'react';
import { Panel } from '../components/Panel';
import tokens from '../components/theme/tokens.module.css';
import styles from './EntityCards.module.css';

/** The frame of a card on the overview page of an entity. */
export function EntityCard(props: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={`${tokens.tokens} ${styles.card}`}>
      <Panel title={props.title} aside={props.aside}>
        {props.children}
      </Panel>
    </div>
  );
}
