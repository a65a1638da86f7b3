export { BENIGN_SCENARIOS } from './benign';
export { dp } from './dp';
export { FAULT_SCENARIOS } from './faults';
export {
  chooseFleet,
  demoFaults,
  DEMO_SCENARIOS,
  TROUBLED_SCENARIOS,
} from './fleet';
export { faultFrames } from './kit/faultFrames';
export type { BenignScenario, FaultScenario } from './kit/FaultScenario';
export { largeCluster } from './kit/largeCluster';
export type { LargeClusterOptions } from './kit/largeCluster';
export { playCluster } from './kit/playCluster';
export type { PlayedCluster } from './kit/playCluster';
