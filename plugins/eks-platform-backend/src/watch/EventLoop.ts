import { setImmediate } from 'node:timers/promises';

// The process is shared with all other plugins: ours hold it no longer than this at a stretch.
const MOST_MS = 8;

/**
 * Lets others go first between pieces of work. One budget serves everything that collects and derives in this process, so
 * that many clusters at once hold it no longer than one.
 */
export class EventLoop {
  readonly #mostMs: number;
  readonly #elapsed: () => number;
  #turnedAt: number;

  constructor(options: { mostMs?: number; elapsed?(): number } = {}) {
    this.#mostMs = options.mostMs ?? MOST_MS;
    this.#elapsed = options.elapsed ?? (() => performance.now());
    this.#turnedAt = this.#elapsed();
  }

  /** Waits for a turn of the loop when the budget is used up. */
  async breathe(): Promise<void> {
    while (this.#elapsed() - this.#turnedAt >= this.#mostMs) {
      const before = this.#turnedAt;
      await setImmediate();
      // Another piece of work may have had this turn already.
      if (this.#turnedAt === before) {
        this.#turnedAt = this.#elapsed();
      }
    }
  }

  /** Runs work that comes in steps. */
  async run<T>(steps: Generator<void, T, void>): Promise<T> {
    for (;;) {
      await this.breathe();
      const { done, value } = steps.next();
      if (done) {
        return value;
      }
    }
  }
}

/** The one of this process. */
export const eventLoop = new EventLoop();
