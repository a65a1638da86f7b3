import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatPerHour } from '../../text/money';
import { formatNumber } from '../../text/numbers';
import { sumPerHour } from '../../text/sumPerHour';
import styles from './NodeMap.module.css';

/** Head of a zone: its nodes and what they cost. */
export function MapCounts(props: { name: string; nodes: NodeRow[] }) {
  const price = sumPerHour(props.nodes.map(node => node.perHour));
  return (
    <span className={styles.zone}>
      {props.name} <strong>{formatNumber(props.nodes.length)}</strong>
      {price && ` · ${formatPerHour(price)}`}
    </span>
  );
}
