import type { ReactNode } from 'react';
import styles from './ClusterFrame.module.css';

/** One column of the facts strip. */
export function Fact(props: {
  name: string;
  value: ReactNode;
  detail?: ReactNode;
}) {
  return (
    <div className={styles.fact}>
      <dt>{props.name}</dt>
      <dd>
        <span className={styles.value}>{props.value}</span>
        {props.detail && <span className={styles.detail}>{props.detail}</span>}
      </dd>
    </div>
  );
}
