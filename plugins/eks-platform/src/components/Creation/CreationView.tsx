import { useCluster } from '../ClusterTab/ClusterContext';
import { ApplyPanel } from './ApplyPanel';
import { ApplyReportPanel } from './ApplyReportPanel';
import { BootstrapPanel } from './BootstrapPanel';
import { ExistsPanel } from './ExistsPanel';
import { Stations } from './Stations';
import styles from './Creation.module.css';

/** From the form to the ready cluster: five stations, and the running one in detail. */
export function CreationView() {
  const { lifecycle } = useCluster().view;
  const { apply, report, steps, exists } = lifecycle;
  const hasAside = exists.length > 0 || report !== undefined;
  return (
    <div className={styles.creation}>
      <Stations lifecycle={lifecycle} />
      <div className={hasAside ? styles.columns : styles.column}>
        <div className={styles.column}>
          {apply && <ApplyPanel apply={apply} />}
          {report?.result === 'failed' && <ApplyPanel failed={report} />}
          {steps.length > 0 && <BootstrapPanel steps={steps} />}
        </div>
        {hasAside && (
          <div className={styles.column}>
            {exists.length > 0 && <ExistsPanel exists={exists} />}
            {report && <ApplyReportPanel report={report} />}
          </div>
        )}
      </div>
    </div>
  );
}
