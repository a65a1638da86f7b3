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
export { eksPlatformTranslationRef } from './translation';
