// Long enough for facts that are asked for together, short beside the age that any fact may have.
const SHARED_MS = 20_000;

/** Answers that several facts of one cluster rest on, so that AWS is asked once for all of them. */
export class SharedReads {
  readonly #now: () => Date;
  readonly #reads = new Map<string, { at: number; answer: Promise<unknown> }>();

  constructor(options: { now(): Date }) {
    this.#now = options.now;
  }

  /** The answer under way or just given for this key, else a new one; a failure is not kept. */
  read<T>(key: string, load: () => Promise<T>): Promise<T> {
    const now = this.#now().getTime();
    const known = this.#reads.get(key);
    if (known && now - known.at < SHARED_MS) {
      return known.answer as Promise<T>;
    }
    const answer = load();
    this.#reads.set(key, { at: now, answer });
    answer.catch(() => this.#reads.delete(key));
    return answer;
  }
}
