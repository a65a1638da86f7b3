import type { ClusterView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { createHash } from 'node:crypto';

type Part = keyof ClusterView;

// When something was looked at says nothing about what it is.
const AGES: ReadonlySet<string> = new Set([
  'generatedAt',
  'observedAt',
  'revision',
]);

/** A view with its revision, and with each part as text, so that any number of feeds can compare it cheaply. */
export class ViewSnapshot {
  readonly view: ClusterView;
  readonly #stable = new Map<Part, string>();
  readonly #whole = new Map<Part, string>();

  constructor(view: ClusterView) {
    const hash = createHash('sha256');
    for (const part of Object.keys(view) as Part[]) {
      if (!AGES.has(part)) {
        const text = JSON.stringify(view[part], withoutAges) ?? '';
        this.#stable.set(part, text);
        hash.update(part).update(text);
      }
    }
    this.view = { ...view, revision: hash.digest('base64url').slice(0, 22) };
  }

  get revision(): string {
    return this.view.revision;
  }

  /** Parts that differ from an earlier view. `ages`: also when only the time of a look differs. */
  changesSince(
    earlier: ViewSnapshot,
    options: { ages: boolean },
  ): Partial<ClusterView> & { revision: string } {
    const parts = [...this.#stable.keys()].filter(part =>
      options.ages
        ? this.#text(part) !== earlier.#text(part)
        : this.#stable.get(part) !== earlier.#stable.get(part),
    );
    return {
      ...Object.fromEntries(parts.map(part => [part, this.view[part]])),
      generatedAt: this.view.generatedAt,
      revision: this.revision,
    };
  }

  #text(part: Part): string {
    let text = this.#whole.get(part);
    if (text === undefined) {
      text = JSON.stringify(this.view[part]) ?? '';
      this.#whole.set(part, text);
    }
    return text;
  }
}

function withoutAges(key: string, value: unknown): unknown {
  return AGES.has(key) ? undefined : value;
}
