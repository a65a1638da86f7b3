import {
  boundView,
  type ClusterView,
  type Steps,
} from '@eks-platform/backstage-plugin-eks-platform-common';
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
  /** What a browser gets: its tables are bounded. */
  readonly view: ClusterView;
  /** All rows of all tables. */
  readonly whole: ClusterView;
  readonly #stable: ReadonlyMap<Part, string>;
  readonly #texts = new Map<Part, string>();
  #body?: Buffer;

  /** Makes a snapshot, one part of the view a step. */
  static *inSteps(whole: ClusterView): Steps<ViewSnapshot> {
    const view = boundView(whole);
    const stable = new Map<Part, string>();
    const hash = createHash('sha256');
    for (const part of Object.keys(view) as Part[]) {
      if (!AGES.has(part)) {
        const text = JSON.stringify(view[part], withoutAges) ?? '';
        stable.set(part, text);
        hash.update(part).update(text);
        yield;
      }
    }
    const revision = hash.digest('base64url').slice(0, 22);
    return new ViewSnapshot({ ...view, revision }, whole, stable);
  }

  private constructor(
    view: ClusterView,
    whole: ClusterView,
    stable: ReadonlyMap<Part, string>,
  ) {
    this.view = view;
    this.whole = whole;
    this.#stable = stable;
  }

  get revision(): string {
    return this.view.revision;
  }

  /** The view as JSON in UTF-8, written once for all who ask. */
  get body(): Buffer {
    this.#body ??= Buffer.from(
      `{${(Object.keys(this.view) as Part[])
        .filter(part => this.#text(part) !== '')
        .map(part => `${JSON.stringify(part)}:${this.#text(part)}`)
        .join()}}`,
    );
    return this.#body;
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
    let text = this.#texts.get(part);
    if (text === undefined) {
      text = JSON.stringify(this.view[part]) ?? '';
      this.#texts.set(part, text);
    }
    return text;
  }
}

function withoutAges(key: string, value: unknown): unknown {
  return AGES.has(key) ? undefined : value;
}
