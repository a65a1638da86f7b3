import type { LifecycleState } from '../../cluster/lifecycle';
import type { ItemState } from '../itemState';

/** One of the five stations from form to ready cluster. @public */
export interface LifecycleStation {
  state: 'not-applied' | 'applying' | 'creating' | 'bootstrapping' | 'ready';
  progress: 'done' | 'running' | 'failed' | 'waits';
  /** One fact: a time span or a count. */
  fact?: string;
  startedAt?: string;
  endedAt?: string;
}

/** One Flux Kustomization as a step of the bootstrap, in its order. @public */
export interface BootstrapStep {
  /** Name of the Kustomization. */
  name: string;
  state: ItemState;
  /** What it does or waits for, in words. */
  message?: string;
  startedAt?: string;
  endedAt?: string;
}

/** @public */
export interface LifecycleView {
  state: LifecycleState;
  stations: LifecycleStation[];
  /** Steps of the bootstrap; empty before Flux answers. */
  steps: BootstrapStep[];
  /** What exists now: `Network`, `Control plane 1.36`, `System nodes`, `Node pools`, `Public hosts`. */
  exists: { name: string; state: ItemState; fact?: string }[];
  report?: {
    commit: string;
    result: 'running' | 'succeeded' | 'failed';
    /** `network 46, cluster 88, flux 8`. */
    roots: { root: string; done?: number; planned?: number; result: string }[];
    updatedAt: string;
    runUrl?: string;
    error?: string;
  };
  /** Who applies and with which command; only while not applied. */
  apply?: {
    by: 'operator' | 'github-actions' | 'gitlab-ci' | 'codebuild';
    command?: string;
    operatorsGroup?: string;
  };
}
