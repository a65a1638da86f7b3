/**
 * Cluster tab, home widgets and form of the EKS platform.
 *
 * @packageDocumentation
 */
export { eksPlatformPlugin as default } from './plugin';
export { eksPlatformApiRef, type EksPlatformApi } from './api/EksPlatformApi';
export type {
  ClusterSnapshot,
  ClusterWatch,
  LiveStatus,
} from './feed/ClusterSnapshot';
export { clusterTranslationRef } from './components/translation';
export { entityCardTranslationRef } from './entityCards/translation';
export { fleetTranslationRef } from './fleet/translation';
export { formTranslationRef } from './formFields/translation';
export { homeTranslationRef } from './home/translation';
export { taskCardTranslationRef } from './taskCard/translation';
