/** Keeps one asynchronous answer for a short while, so that every keystroke of a form does not ask again. */
export class Recent<T> {
  readonly #load: (key: string) => Promise<T>;
  readonly #keepMs: number;
  readonly #now: () => Date;
  readonly #kept = new Map<string, { until: number; value: Promise<T> }>();

  constructor(options: {
    load: (key: string) => Promise<T>;
    keepMs: number;
    now: () => Date;
  }) {
    this.#load = options.load;
    this.#keepMs = options.keepMs;
    this.#now = options.now;
  }

  get(key: string): Promise<T> {
    const now = this.#now().getTime();
    const kept = this.#kept.get(key);
    if (kept && kept.until > now) {
      return kept.value;
    }
    for (const [other, { until }] of this.#kept) {
      if (until <= now) {
        this.#kept.delete(other);
      }
    }
    const value = this.#load(key);
    this.#kept.set(key, { until: now + this.#keepMs, value });
    // A failure is not kept: the next request tries again.
    value.catch(() => {
      if (this.#kept.get(key)?.value === value) {
        this.#kept.delete(key);
      }
    });
    return value;
  }
}
