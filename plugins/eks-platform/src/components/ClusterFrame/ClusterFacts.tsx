import { CostFact } from './CostFact';
import { DataFact } from './DataFact';
import { KubernetesFact } from './KubernetesFact';
import styles from './ClusterFrame.module.css';

/** Kubernetes version, cost and freshness of the data. */
export function ClusterFacts() {
  return (
    <dl className={styles.facts}>
      <KubernetesFact />
      <CostFact />
      <DataFact />
    </dl>
  );
}
