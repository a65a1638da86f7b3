// More than the templates of any cluster; what changes with every pod, such as the id of a run, fills it in time.
const MOST_PARTS = 20_000;

/**
 * Lets equal parts of objects be one: a hundred thousand pods come from a few templates, and so have few different labels,
 * tolerations and requests. Whoever gets a part may not change it.
 */
export class SharedParts {
  readonly #parts = new Map<string, unknown>();
  readonly #most: number;

  constructor(options: { most?: number } = {}) {
    this.#most = options.most ?? MOST_PARTS;
  }

  /** The part itself, or an equal one that was given before. */
  share<T>(part: T): T {
    const key = typeof part === 'string' ? part : JSON.stringify(part);
    const known = this.#parts.get(key);
    // A text may look like the JSON of a part.
    if (known !== undefined && typeof known === typeof part) {
      return known as T;
    }
    if (this.#parts.size >= this.#most) {
      // Sharing begins anew: less is shared for a while, nothing is wrong.
      this.#parts.clear();
    }
    this.#parts.set(key, part);
    return part;
  }
}
