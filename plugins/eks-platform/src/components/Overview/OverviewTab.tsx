import { useCluster } from '../ClusterTab/ClusterContext';
import { CreationView } from '../Creation';
import { OverviewCards } from './OverviewCards';
import { ComingUp } from './ComingUp';
import { CostPanel } from './CostPanel';
import { Problems } from './Problems';
import { OldData, SectionGate } from '../SectionGate';
import type { ReactNode } from 'react';
import styles from './Overview.module.css';

/** Healthy or not, what is wrong, what to do, what it costs; before that, how far the creation is. */
export function OverviewTab() {
  const { view } = useCluster();
  const { problems, lifecycle, overview, nodes } = view;
  const isCreation =
    lifecycle.state !== 'ready' && lifecycle.state !== 'absent';
  return (
    <div className={styles.overview}>
      {isCreation && problems.length > 0 && <Problems problems={problems} />}
      {isCreation ? (
        <CreationView />
      ) : (
        <div className={styles.columns}>
          <div className={styles.column}>
            {problems.length > 0 && <Problems problems={problems} />}
            <SectionGate
              tab="overview"
              section={overview}
              skeleton={{ cards: 0, rows: 4 }}
            >
              {data => (
                <IfOld
                  isOld={nodes.state === 'unreachable'}
                  at={nodes.observedAt}
                >
                  {problems.length === 0 && <ComingUp items={data.comingUp} />}
                  <OverviewCards data={data} />
                </IfOld>
              )}
            </SectionGate>
          </div>
          <div className={styles.column}>
            {overview.data && <CostPanel cost={overview.data.cost} />}
            {overview.data && problems.length > 0 && (
              <ComingUp items={overview.data.comingUp} />
            )}
          </div>
        </div>
      )}
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
