import type { GpuView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useCluster } from '../ClusterTab/ClusterContext';
import { ProblemsOf } from '../ProblemCard';
import { GpuHolders } from './GpuHolders';
import { GpuNodes } from './GpuNodes';
import { GpuOffers } from './GpuOffers';
import { GpuPending } from './GpuPending';
import { GpuStack } from './GpuStack';
import { GpuStats } from './GpuStats';
import styles from './Gpu.module.css';

/** Three stats, the problems of GPUs, whether one can be had now, nodes with their devices, and who holds what. */
export function GpuContent(props: { data: GpuView }) {
  const { data } = props;
  const { view } = useCluster();
  return (
    <div className={styles.stack}>
      <GpuStats data={data} />
      <ProblemsOf tab="gpu" problems={view.problems} />
      <div className={data.pending.length > 0 ? styles.halves : styles.stack}>
        <GpuPending pending={data.pending} />
        <GpuOffers data={data} />
      </div>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <GpuNodes data={data} />
        </div>
        <div className={styles.stack}>
          <GpuHolders data={data} />
          <GpuStack data={data} />
        </div>
      </div>
    </div>
  );
}
