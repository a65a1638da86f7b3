export { ClusterFrame } from './ClusterFrame';
