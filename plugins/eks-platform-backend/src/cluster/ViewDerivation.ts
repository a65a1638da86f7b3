import {
  deriveClusterViewInSteps,
  type ClusterState,
  type Fault,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { telemetry } from '../telemetry/Telemetry';
import { eventLoop } from '../watch/EventLoop';
import { ViewSnapshot } from './ViewSnapshot';

// Of ten parts of the time, one is spent on deriving, however large the cluster is.
const REST_PER_WORK = 10;
const MOST_REST_MS = 5_000;

/** Derives the view of one cluster, in slices and only after something has changed. */
export class ViewDerivation {
  readonly #readState: () => ClusterState;
  readonly #isSettled: () => boolean;
  readonly #onFault: (fault: Fault) => void;
  #snapshot?: ViewSnapshot;
  #stale = true;
  /** Whether every source had answered when the snapshot was made. */
  #settled = false;
  #endedAt = -Infinity;
  #tookMs = 0;
  #running?: Promise<ViewSnapshot>;

  constructor(options: {
    readState(): ClusterState;
    isSettled(): boolean;
    onFault(fault: Fault): void;
  }) {
    this.#readState = options.readState;
    this.#isSettled = options.isSettled;
    this.#onFault = options.onFault;
  }

  get isStale(): boolean {
    return this.#stale;
  }

  /** Something has changed. */
  markStale() {
    this.#stale = true;
  }

  /** The view as it is; in large clusters as it was some seconds ago. */
  async current(): Promise<ViewSnapshot> {
    await this.#running;
    return this.#snapshot && !this.#isDue() ? this.#snapshot : this.derive();
  }

  /** Whoever asks while it is under way gets the same. */
  derive(): Promise<ViewSnapshot> {
    this.#running ??= this.#derive().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  #isDue(): boolean {
    const restMs = Math.min(MOST_REST_MS, this.#tookMs * REST_PER_WORK);
    const isRested = performance.now() - this.#endedAt >= restMs;
    const isAwaited = !this.#settled && this.#isSettled();
    return this.#stale && (isRested || isAwaited);
  }

  async #derive(): Promise<ViewSnapshot> {
    const startedAt = performance.now();
    const settled = this.#isSettled();
    this.#stale = false;
    const view = await eventLoop.run(
      deriveClusterViewInSteps(this.#readState(), { onFault: this.#onFault }),
    );
    const snapshot = await eventLoop.run(ViewSnapshot.inSteps(view));
    this.#snapshot = snapshot;
    this.#settled = settled;
    this.#endedAt = performance.now();
    this.#tookMs = this.#endedAt - startedAt;
    telemetry.count('derivations', { result: 'derived' });
    telemetry.count('derivationMs', { result: 'derived' }, this.#tookMs);
    return snapshot;
  }
}
