const DEFAULT_BYTES = 512e6;

/** How much of all clusters this process may hold. What is told of sizes is an estimate, rather too high than too low. */
export class MemoryBudget {
  readonly #held = new Map<object, number>();
  #mostBytes: number;
  #bytes = 0;

  constructor(options: { mostBytes?: number } = {}) {
    this.#mostBytes = options.mostBytes ?? DEFAULT_BYTES;
  }

  get mostBytes(): number {
    return this.#mostBytes;
  }

  set mostBytes(bytes: number) {
    this.#mostBytes = bytes;
  }

  /** Of all holders together. */
  get heldBytes(): number {
    return this.#bytes;
  }

  /** Notes what a holder holds now; false: there is no room for it, and nothing is noted. */
  claim(holder: object, bytes: number): boolean {
    const before = this.#held.get(holder) ?? 0;
    if (bytes > before && this.#bytes - before + bytes > this.#mostBytes) {
      return false;
    }
    this.#held.set(holder, bytes);
    this.#bytes += bytes - before;
    return true;
  }

  release(holder: object) {
    this.#bytes -= this.#held.get(holder) ?? 0;
    this.#held.delete(holder);
  }
}

/** The one of this process: memory is shared by all clusters. */
export const memoryBudget = new MemoryBudget();
