/** Long tables that the server sorts, filters and cuts into pages. */
export * from './tableQuery';
export { queryTable, TableQueryError } from './queryTable';
export type { CellValue, TableColumn, TableColumns } from './tableColumns';
export { NODE_COLUMNS } from './nodeColumns';
export { HOST_COLUMNS } from './hostColumns';
export { FLEET_COLUMNS } from './fleetColumns';
export {
  listPendingPods,
  PENDING_POD_COLUMNS,
  type PendingPod,
} from './pendingPod';
