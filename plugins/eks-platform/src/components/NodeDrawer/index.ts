export { DrawerProblem } from './DrawerProblem';
export { NodeDrawer, type NodeDrawerProps } from './NodeDrawer';
