import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Routes } from 'react-router-dom';
import { ClusterFrame } from '../ClusterFrame';
import { OverviewTab } from '../Overview';
import { SectionSkeleton } from '../SectionGate';
import type { TabName } from './tabPaths';
import styles from './ClusterTab.module.css';

/** What each sub-tab shows. Only the first one comes with the frame, the others when they are opened. */
const TABS: Record<TabName, ComponentType> = {
  overview: OverviewTab,
  nodes: lazy(() => import('../Nodes').then(m => ({ default: m.NodesTab }))),
  gpu: lazy(() => import('../Gpu').then(m => ({ default: m.GpuTab }))),
  ingress: lazy(() =>
    import('../Ingress').then(m => ({ default: m.IngressTab })),
  ),
  delivery: lazy(() =>
    import('../Delivery').then(m => ({ default: m.DeliveryTab })),
  ),
};

/** The frame and the sub-tab that the path names. */
export function ClusterRoutes() {
  const { overview: Overview, ...others } = TABS;
  return (
    <div className={styles.stack}>
      <ClusterFrame />
      <Suspense fallback={<SectionSkeleton shape={{ cards: 3, rows: 6 }} />}>
        <Routes>
          {Object.entries(others).map(([name, Tab]) => (
            <Route key={name} path={name} element={<Tab />} />
          ))}
          <Route path="*" element={<Overview />} />
        </Routes>
      </Suspense>
    </div>
  );
}
