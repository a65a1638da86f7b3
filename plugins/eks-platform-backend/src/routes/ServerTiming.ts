/** Where the time of one answer went, for the header `Server-Timing`: what other plugins took is told apart from what we took. */
export class ServerTiming {
  readonly #startedAt = performance.now();
  readonly #parts = new Map<string, number>();

  /** Times what somebody else does for us. */
  async other<T>(name: string, work: Promise<T>): Promise<T> {
    const startedAt = performance.now();
    try {
      return await work;
    } finally {
      this.#parts.set(name, performance.now() - startedAt);
    }
  }

  /** `identity;dur=1.2, catalog;dur=3.4, own;dur=0.5`. */
  get header(): string {
    const others = [...this.#parts.values()].reduce((sum, ms) => sum + ms, 0);
    const own = performance.now() - this.#startedAt - others;
    return [...this.#parts, ['own', own] as const]
      .map(([name, ms]) => `${name};dur=${ms.toFixed(1)}`)
      .join(', ');
  }
}
