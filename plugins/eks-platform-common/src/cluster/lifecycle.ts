/**
 * Where a cluster stands between form and deletion. Health words begin at `ready`.
 *
 * @public
 */
export const LIFECYCLE_STATES = [
  'not-applied',
  'applying',
  'creating',
  'bootstrapping',
  'ready',
  'failed',
  'deleting',
  'absent',
] as const;

/** @public */
export type LifecycleState = (typeof LIFECYCLE_STATES)[number];
