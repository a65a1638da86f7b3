import { Route, Routes } from 'react-router-dom';
import { ClusterFrame } from '../ClusterFrame';
import { GpuTab } from '../Gpu';
import { IngressTab } from '../Ingress';
import { NodesTab } from '../Nodes';
import { OverviewTab } from '../Overview';
import styles from './ClusterTab.module.css';

/** The frame and the sub-tab that the path names. */
export function ClusterRoutes() {
  return (
    <div className={styles.stack}>
      <ClusterFrame />
      <Routes>
        <Route path="nodes" element={<NodesTab />} />
        <Route path="gpu" element={<GpuTab />} />
        <Route path="ingress" element={<IngressTab />} />
        <Route path="*" element={<OverviewTab />} />
      </Routes>
    </div>
  );
}
