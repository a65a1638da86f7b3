export { NodesTab } from './NodesTab';
