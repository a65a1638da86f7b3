export { VirtualRows, type VirtualRowsProps } from './VirtualRows';
