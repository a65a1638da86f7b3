import { toError } from '@backstage/errors';
import type { ClusterSnapshot, ClusterWatch } from './ClusterSnapshot';

/** A watch whose feed is still being set up, because the user's identity is asked for first. */
export class DeferredWatch implements ClusterWatch {
  readonly #pending: Promise<ClusterWatch>;
  #watch?: ClusterWatch;
  #snapshot: ClusterSnapshot = {
    state: 'loading',
    live: { state: 'connecting', since: Date.now() },
  };

  constructor(pending: Promise<ClusterWatch>) {
    this.#pending = pending;
  }

  getSnapshot = () => this.#watch?.getSnapshot() ?? this.#snapshot;

  subscribe = (listener: () => void) => {
    let stop: (() => void) | undefined;
    let isStopped = false;
    this.#pending.then(
      watch => {
        this.#watch = watch;
        if (!isStopped) {
          stop = watch.subscribe(listener);
          listener();
        }
      },
      error => {
        this.#snapshot = {
          ...this.#snapshot,
          state: 'failed',
          message: toError(error).message,
        };
        listener();
      },
    );
    return () => {
      isStopped = true;
      stop?.();
    };
  };

  retry = () => this.#watch?.retry();
}
