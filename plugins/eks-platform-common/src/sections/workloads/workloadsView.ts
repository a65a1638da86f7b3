import type { ItemState } from '../../view/itemState';
import type { Quantity } from '../../view/quantity';

/** One Deployment or StatefulSet. @public */
export interface WorkloadRow {
  kind: 'Deployment' | 'StatefulSet';
  namespace: string;
  name: string;
  owner?: string;
  ready: number;
  desired: number;
  state: ItemState;
  stateText: string;
}

/** A part of Dagster or of a hub. @public */
export interface WorkloadPart {
  name: string;
  state: ItemState;
  text: string;
}

/** @public */
export interface DagsterTile {
  namespace: string;
  parts: WorkloadPart[];
  /** Addresses that a browser may open. */
  links: string[];
  runs: { running: Quantity; waiting: Quantity };
}

/** @public */
export interface HubTile {
  namespace: string;
  parts: WorkloadPart[];
  /** Addresses that a browser may open. */
  links: string[];
  servers: { running: Quantity; waiting: Quantity };
  /** ISO 8601: since when the one waits that waits longest. */
  waitingSince?: string;
}

/** Previews of one repository. @public */
export interface PreviewTile {
  name: string;
  state: ItemState;
  text: string;
  previews: { id: string; branch?: string; title?: string; link?: string }[];
}

/** A namespace that sleeps at night. @public */
export interface SleepRow {
  namespace: string;
  state: ItemState;
  /** `sleeps 20:00 to 07:00, 1-5`. */
  text: string;
}

/** @public */
export interface WorkloadsView {
  /** In trouble first; at most 200. */
  workloads: WorkloadRow[];
  /** How many there are. */
  total: Quantity;
  dagster: DagsterTile[];
  hubs: HubTile[];
  previews: PreviewTile[];
  sleep: SleepRow[];
  /** The pods that a test of scaling starts, where the platform has them. */
  scaleTests: (WorkloadPart & { namespace: string })[];
}
