import { useCluster } from '../ClusterTab/ClusterContext';
import { CreationView } from '../Creation';
import { OverviewCards } from './OverviewCards';
import { ComingUp } from './ComingUp';
import { CostPanel } from './CostPanel';
import { Problems } from './Problems';
import { SectionGate } from '../SectionGate';
import styles from './Overview.module.css';

/** Healthy or not, what is wrong, what to do, what it costs; before that, how far the creation is. */
export function OverviewTab() {
  const { view } = useCluster();
  const { problems, lifecycle, overview } = view;
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
                <>
                  {problems.length === 0 && <ComingUp items={data.comingUp} />}
                  <OverviewCards data={data} />
                </>
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
