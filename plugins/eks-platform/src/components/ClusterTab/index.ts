export { useCluster } from './ClusterContext';
export { ClusterTab } from './ClusterTab';
export { EntityClusterTab } from './EntityClusterTab';
export { TAB_NAMES, toTabPath, type TabName } from './tabPaths';
