export { NodeMap, type NodeMapProps } from './NodeMap';
export { CountMap, type CountMapProps } from './CountMap';
export { MOST_CELLS } from './mapUnit';
