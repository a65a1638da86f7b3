/**
 * Cluster states for tests and for looking at screens: whole, realistic, all at one moment.
 *
 * @packageDocumentation
 */
export * from './testing/minutesAgo';
export * from './testing/objects';
export * from './testing/emptyState';
export * from './testing/prices';
export * from './testing/fixtures/blueskyHealthy';
export * from './testing/fixtures/checkoutBeingCreated';
export * from './testing/fixtures/dpInTrouble';
export * from './testing/fixtures/platformFlux';
export * from './testing/fixtures/withoutAnswer';
