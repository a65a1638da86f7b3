import { useMemo } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { useClusterView } from '../../hooks/useClusterView';
import tokens from '../theme/tokens.module.css';
import { ClusterFailed } from './ClusterFailed';
import { ClusterLoading } from './ClusterLoading';
import { ClusterNotFound } from './ClusterNotFound';
import { ClusterProvider } from './ClusterContext';
import { ClusterRoutes } from './ClusterRoutes';
import { NoPermission } from './NoPermission';
import { getBasePath } from './tabPaths';
import styles from './ClusterTab.module.css';

/** Everything about one cluster, live; each state in which there is no view has its own page. */
export function ClusterTab(props: { entityRef: string }) {
  const { state, view, message, live, retry } = useClusterView(props.entityRef);
  const { pathname } = useLocation();
  const base = getBasePath(pathname, useParams()['*'] ?? '');
  const value = useMemo(
    () => view && { view, live, base, retry },
    [view, live, base, retry],
  );
  return (
    <div className={`${tokens.tokens} ${styles.tab}`}>
      {state === 'denied' && <NoPermission entityRef={props.entityRef} />}
      {state === 'not-found' && <ClusterNotFound entityRef={props.entityRef} />}
      {state === 'failed' && !value && (
        <ClusterFailed message={message} live={live} onRetry={retry} />
      )}
      {state === 'loading' && <ClusterLoading live={live} />}
      {value && (
        <ClusterProvider value={value}>
          <ClusterRoutes />
        </ClusterProvider>
      )}
    </div>
  );
}
