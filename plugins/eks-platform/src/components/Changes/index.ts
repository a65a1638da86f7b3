export { ChangesDrawer } from './ChangesDrawer';
export { ChangesPanel } from './ChangesPanel';
export { useChangeFilters } from './useChangeFilters';
