import { useComponentClusters } from '../../hooks/useComponentClusters';
import tokens from '../theme/tokens.module.css';
import { ComponentCluster } from './ComponentCluster';
import { ComponentFailed } from './ComponentFailed';
import { ComponentLoading } from './ComponentLoading';
import { ComponentWithoutCluster } from './ComponentWithoutCluster';
import { StaleNote } from './StaleNote';
import styles from './ComponentTab.module.css';

/** "Is it my app or the cluster?": one sentence for each cluster that a Component depends on, worst first. */
export function ComponentTab(props: { entityRef: string }) {
  const { known, error, retry } = useComponentClusters(props.entityRef);
  return (
    <div className={`${tokens.tokens} ${styles.tab}`}>
      {!known && !error && <ComponentLoading />}
      {!known && error && <ComponentFailed error={error} onRetry={retry} />}
      {known && error && <StaleNote error={error} onRetry={retry} />}
      {known?.clusters.length === 0 && <ComponentWithoutCluster />}
      {known?.clusters.map(cluster => (
        <ComponentCluster
          key={
            cluster.state === 'seen'
              ? cluster.view.clusterEntityRef
              : cluster.clusterEntityRef
          }
          cluster={cluster}
        />
      ))}
    </div>
  );
}
