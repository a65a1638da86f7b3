export { RealCluster } from './realCluster/RealCluster';
export { findRealParts } from './realCluster/realParts';
