import { toError } from '@backstage/errors';
import type { ClusterSnapshot, ClusterWatch } from './ClusterSnapshot';

/** A watch whose feed is still being set up, because the user's identity is asked for first. */
export class DeferredWatch implements ClusterWatch {
  readonly #open: () => Promise<ClusterWatch>;
  readonly #stops = new Map<() => void, (() => void) | undefined>();
  #watch?: ClusterWatch;
  #snapshot: ClusterSnapshot = makeLoading();

  /** @param open - asks for the watch; called again when the user tries again after a failure */
  constructor(open: () => Promise<ClusterWatch>) {
    this.#open = open;
    this.#connect();
  }

  getSnapshot = () => this.#watch?.getSnapshot() ?? this.#snapshot;

  subscribe = (listener: () => void) => {
    // A function of its own, as the same listener may be handed in twice.
    const notify = () => listener();
    this.#stops.set(notify, this.#watch?.subscribe(notify));
    return () => {
      this.#stops.get(notify)?.();
      this.#stops.delete(notify);
    };
  };

  retry = () => {
    if (this.#watch) {
      this.#watch.retry();
    } else if (this.#snapshot.state === 'failed') {
      this.#snapshot = makeLoading();
      this.#notify();
      this.#connect();
    }
  };

  #connect() {
    this.#open().then(
      watch => {
        this.#watch = watch;
        for (const notify of this.#stops.keys()) {
          this.#stops.set(notify, watch.subscribe(notify));
        }
        this.#notify();
      },
      error => {
        const { message } = toError(error);
        this.#snapshot = { ...this.#snapshot, state: 'failed', message };
        this.#notify();
      },
    );
  }

  #notify() {
    for (const notify of this.#stops.keys()) {
      notify();
    }
  }
}

function makeLoading(): ClusterSnapshot {
  return {
    state: 'loading',
    live: { state: 'connecting', since: Date.now() },
  };
}
