import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatMoney } from '../../text/money';
import styles from './NodeMap.module.css';

/** Head of a zone: its nodes and what they cost. */
export function MapCounts(props: { name: string; nodes: NodeRow[] }) {
  const known = props.nodes.filter(node => node.perHour.value !== undefined);
  const price = known.reduce((sum, node) => sum + (node.perHour.value ?? 0), 0);
  const bound = known.length < props.nodes.length ? '≥ ' : '';
  return (
    <span className={styles.zone}>
      {props.name} <strong>{props.nodes.length}</strong>
      {known.length > 0 && ` · ${bound}${formatMoney(price)}/h`}
    </span>
  );
}
