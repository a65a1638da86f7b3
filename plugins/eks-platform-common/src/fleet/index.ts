export * from './backendHealth';
export * from './clusterSnapshot';
export * from './fleetRow';
export { fleetStateOf } from './fleetState';
export { historyPointOf } from './historyPoint';
export { snapshotOfView } from './snapshotOfView';
