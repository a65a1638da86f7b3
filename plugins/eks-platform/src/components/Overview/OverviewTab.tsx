import type { ReactNode } from 'react';
import { useClusterHistory } from '../../hooks/useClusterHistory';
import { ChangesDrawer, ChangesPanel, useChangeFilters } from '../Changes';
import { useCluster } from '../ClusterTab/ClusterContext';
import { CreationView } from '../Creation';
import { OldData, SectionGate } from '../SectionGate';
import { ComingUp } from './ComingUp';
import { CostPanel } from './CostPanel';
import { EverywhereLinks } from './EverywhereLinks';
import { LastDay } from './LastDay';
import { OverviewCards } from './OverviewCards';
import { Problems } from './Problems';
import { WhoIsHurt } from './WhoIsHurt';
import styles from './Overview.module.css';

/** The longest month, with the day before it. */
const HISTORY_DAYS = 32;

/** Healthy or not, what is wrong, what to do, who is hurt, what changed, what it costs; before that, how far the creation is. */
export function OverviewTab() {
  const { view } = useCluster();
  const { problems, lifecycle } = view;
  const isCreation =
    lifecycle.state !== 'ready' && lifecycle.state !== 'absent';
  return (
    <div className={styles.overview}>
      {isCreation && problems.length > 0 && <Problems problems={problems} />}
      {isCreation ? <CreationView /> : <Standing />}
    </div>
  );
}

/** A cluster that stands. */
function Standing() {
  const { view } = useCluster();
  const { problems, overview, nodes } = view;
  const history = useClusterHistory(view.entityRef, HISTORY_DAYS);
  const changes = useChangeFilters();
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {problems.length > 0 ? (
          <Problems problems={problems} />
        ) : (
          overview.data && <ComingUp items={overview.data.comingUp} />
        )}
      </div>
      <div className={`${styles.column} ${styles.aside}`}>
        {changes.isOpen ? (
          <ChangesDrawer />
        ) : (
          <>
            {overview.data && <WhoIsHurt rows={overview.data.hurt} />}
            <ChangesPanel />
            {overview.data && (
              <CostPanel data={overview.data} history={history} />
            )}
            {overview.data && problems.length > 0 && (
              <ComingUp items={overview.data.comingUp} />
            )}
            <EverywhereLinks />
          </>
        )}
      </div>
      <div className={styles.column}>
        <SectionGate
          tab="overview"
          section={overview}
          skeleton={{ cards: 0, rows: 4 }}
        >
          {data => (
            <IfOld isOld={nodes.state === 'unreachable'} at={nodes.observedAt}>
              <LastDay history={history} />
              <OverviewCards data={data} />
            </IfOld>
          )}
        </SectionGate>
      </div>
    </div>
  );
}

/** EKS may answer while the cluster does not: then what is known of its inside is old. */
function IfOld(props: { isOld: boolean; at?: string; children: ReactNode }) {
  return props.isOld ? (
    <OldData observedAt={props.at}>{props.children}</OldData>
  ) : (
    <>{props.children}</>
  );
}
