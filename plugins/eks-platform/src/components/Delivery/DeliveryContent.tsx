import type { DeliveryView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useQueryValue } from '../../hooks/useQueryValue';
import { useCluster } from '../ClusterTab/ClusterContext';
import { ProblemsOf } from '../ProblemCard';
import { DriftPanel } from './DriftPanel';
import { FluxDrawer } from './FluxDrawer';
import { UpgradesPanel } from '../Upgrades';
import { GraphPanel } from './GraphPanel';
import { ObjectsPanel } from './ObjectsPanel';
import { RevisionPanel } from './RevisionPanel';
import { StopBanner } from './StopBanner';
import styles from './Delivery.module.css';

/** Where delivery stops, the graph, what is not ready, and how Git, cluster and AWS compare. */
export function DeliveryContent(props: { data: DeliveryView }) {
  const { data } = props;
  const { view } = useCluster();
  const [selected, select] = useQueryValue('object');
  const open = (id: string | undefined) => select(id, true);
  const others = view.problems.filter(({ key }) => key !== data.stop?.problem);
  return (
    <div className={selected ? styles.withDrawer : styles.stack}>
      <div className={styles.stack}>
        {data.stop && <StopBanner stop={data.stop} data={data} />}
        <ProblemsOf tab="delivery" problems={others} />
        <GraphPanel data={data} selected={selected} onSelect={open} />
        <UpgradesPanel />
        <div className={styles.columns}>
          <ObjectsPanel data={data} selected={selected} onSelect={open} />
          <div className={styles.stack}>
            <RevisionPanel revision={data.revision} />
            <DriftPanel lines={data.drift} />
          </div>
        </div>
      </div>
      {selected && (
        <FluxDrawer
          id={selected}
          data={data}
          onSelect={open}
          onClose={() => open(undefined)}
        />
      )}
    </div>
  );
}
