import { monitorEventLoopDelay } from 'node:perf_hooks';

type LoopHistogram = ReturnType<typeof monitorEventLoopDelay>;

const RESOLUTION_MS = 10;
const WINDOW_MS = 60_000;

/** How late the event loop of the process was, in milliseconds, over the last one to two minutes. */
export class LoopDelay {
  #current = start();
  #previous?: LoopHistogram;
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => this.#turn(), WINDOW_MS);
    this.#timer.unref();
  }

  read(): { p99Ms: number; maxMs: number } {
    const windows = [
      this.#current,
      ...(this.#previous ? [this.#previous] : []),
    ];
    const most = (read: (window: LoopHistogram) => number) =>
      Math.max(0, ...windows.map(read)) / 1e6;
    return {
      p99Ms: late(most(window => window.percentile(99))),
      maxMs: late(most(window => window.max)),
    };
  }

  stop() {
    clearInterval(this.#timer);
    this.#current.disable();
  }

  #turn() {
    this.#current.disable();
    this.#previous = this.#current;
    this.#current = start();
  }
}

function start(): LoopHistogram {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  return histogram;
}

// The histogram counts the interval between two looks as well.
function late(ms: number): number {
  return Math.max(0, Math.round((ms - RESOLUTION_MS) * 10) / 10);
}
