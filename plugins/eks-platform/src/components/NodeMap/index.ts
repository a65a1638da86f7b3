export { NodeMap, type NodeMapProps } from './NodeMap';
