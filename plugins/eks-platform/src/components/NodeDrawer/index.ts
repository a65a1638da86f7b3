export { NodeDrawer, type NodeDrawerProps } from './NodeDrawer';
