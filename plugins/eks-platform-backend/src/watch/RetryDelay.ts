/** How long to wait after each kind of failure, in milliseconds: doubled each time up to the most. */
const DELAYS = {
  // A cluster that does not answer is back as suddenly as it went.
  unreachable: { first: 1_000, most: 30_000 },
  // Somebody has to change RBAC or an access entry.
  denied: { first: 3_000, most: 30_000 },
  // Somebody has to install the kind.
  'not-installed': { first: 3_000, most: 60_000 },
};

/** Delays between tries, with jitter, so that the kinds of a cluster do not ask in step. */
export class RetryDelay {
  readonly #random: () => number;
  #state?: string;
  #tries = 0;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  next(state: keyof typeof DELAYS, atLeastMs = 0): number {
    this.#tries = state === this.#state ? this.#tries + 1 : 0;
    this.#state = state;
    const { first, most } = DELAYS[state];
    const full = Math.min(most, first * 2 ** Math.min(this.#tries, 10));
    // Nor does it where a server told all the same time to wait.
    return Math.max(atLeastMs * (1 + 0.3 * this.#random()), this.spread(full));
  }

  /** Up to three tenths less, so that what failed together does not come back together. */
  spread(ms: number): number {
    return ms * (0.7 + 0.3 * this.#random());
  }

  reset() {
    this.#state = undefined;
    this.#tries = 0;
  }
}
