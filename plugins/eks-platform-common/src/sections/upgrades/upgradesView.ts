import type { ItemState } from '../../view/itemState';

/** One step on the way to the next version, in its order. @public */
export interface UpgradeStep {
  /** From 1. */
  order: number;
  what: string;
  /** `1.0.6`. */
  from?: string;
  /** `1.14` or newer. */
  to?: string;
  /** `done`: needs nothing; `blocks`: the control plane must wait for it; `after`: follows the control plane. */
  when: 'done' | 'blocks' | 'now' | 'after';
  state: ItemState;
  why: string;
  /** File of the repository that the step changes. */
  file?: string;
  /** Objects that it is about. */
  objects: string[];
}

/** @public */
export interface UpgradesView {
  version: string;
  /** The next minor; absent when this is the newest, or when that is not known. */
  next?: string;
  /** ISO 8601: when AWS upgrades by itself. */
  forcedAt?: string;
  /** What must happen, in order; empty on the newest version. */
  steps: UpgradeStep[];
  /** How many steps keep the control plane from its upgrade. */
  blockers: number;
  /** What could be newer without changing Kubernetes. */
  newer: { what: string; from: string; to: string; file?: string }[];
  /** ISO 8601: when EKS looked last; absent: it did not say. */
  insightsAt?: string;
}
