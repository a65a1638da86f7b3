/** Milliseconds since 1970, as `Date.now()` gives them. */
export type Instant = number;

/** The one source of time of the simulator; tests inject their own. */
export interface Clock {
  now(): Instant;
  /** Calls `work` about every `milliseconds` until the returned function is called. */
  every(milliseconds: number, work: () => void): () => void;
}

/** Real time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  every(milliseconds, work) {
    const timer = setInterval(work, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};
