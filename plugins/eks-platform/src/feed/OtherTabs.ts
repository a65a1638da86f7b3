/** What the other tabs of the browser want to hear of; only the leading tab asks. */
export class OtherTabs {
  readonly #topics = new Map<string, string[]>();

  get topics(): string[] {
    return [...this.#topics.values()].flat();
  }

  /** Takes in what a tab wants now and names what it did not want before. */
  want(tab: string, topics: string[]): string[] {
    const before = this.#topics.get(tab) ?? [];
    this.#topics.set(tab, topics);
    return topics.filter(topic => !before.includes(topic));
  }

  leave(tab: string) {
    this.#topics.delete(tab);
  }
}
