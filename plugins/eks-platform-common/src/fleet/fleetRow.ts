import type { LifecycleState } from '../cluster/lifecycle';
import type { ClusterSnapshot } from './clusterSnapshot';

/** States of a cluster in a list, worst first. @public */
export const FLEET_STATES = [
  'in-trouble',
  'unreachable',
  'degraded',
  'creating',
  'healthy',
  'not-applied',
  'deleting',
  'not-known',
  'no-access',
] as const;

/** @public */
export type FleetState = (typeof FLEET_STATES)[number];

/** One cluster of the fleet as one caller may see it. @public */
export interface FleetRow {
  entityRef: string;
  name: string;
  account: string;
  region: string;
  owner?: string;
  ownedByMe: boolean;
  /** Found in its account; no repository and no template made it. */
  unclaimed: boolean;
  /** Entity ref of the system it belongs to. */
  system?: string;
  /** Template and version that made it; absent for a cluster without a template. */
  template?: string;
  lifecycle?: LifecycleState;
  state: FleetState;
  /** What is known; for an unreachable cluster the last good snapshot. Absent without access or before the first one. */
  snapshot?: ClusterSnapshot;
  /** Why the newest look failed, in words. */
  failure?: { message: string; since: string };
}

/** Answer of `GET /fleet`. @public */
export interface Fleet {
  rows: FleetRow[];
  /** Why snapshots are missing from all rows: the database does not answer. */
  warning?: string;
  /** ISO 8601 of the newest snapshot in the fleet; absent before the first. */
  newestAt?: string;
  /** Seconds between two rounds. */
  everySeconds: number;
}
