import { ClusterUnavailableError } from '@eks-platform/backstage-plugin-eks-platform-node';

/** Aborts with a sentence when nothing came for too long. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(ms: number, what: string) {
    this.#timer = setTimeout(
      () =>
        this.#controller.abort(
          new ClusterUnavailableError(`${what} for ${ms / 1000} s`),
        ),
      ms,
    );
    this.#timer.unref();
  }

  /** Ends with this deadline or with the other signal. */
  or(signal: AbortSignal): AbortSignal {
    return AbortSignal.any([signal, this.#controller.signal]);
  }

  postpone() {
    this.#timer.refresh();
  }

  clear() {
    clearTimeout(this.#timer);
  }
}
