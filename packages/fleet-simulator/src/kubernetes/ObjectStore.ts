import type { Instant } from '../clock/Clock';
import type { KubernetesObject } from '../objects/KubernetesObject';

export type ChangeType = 'ADDED' | 'MODIFIED' | 'DELETED';

export interface Change {
  type: ChangeType;
  revision: number;
  object: KubernetesObject;
}

export interface ObjectStoreOptions {
  /** Revision of the first write; later starts must use a higher one, as etcd never goes back. */
  firstRevision: number;
  /** Changes kept for watches; older resource versions are answered with 410 Gone. */
  history?: number;
}

type Listener = (changes: Change[]) => void;

interface Held {
  object: KubernetesObject;
  /** What it was made of; the same again changes nothing. */
  source: KubernetesObject;
}

/**
 * Holds the objects of one cluster, with resource versions and a bounded history, as the API server's watch cache does.
 *
 * Each call of `replace` compares the wanted objects with those held and records the difference.
 */
export class ObjectStore {
  readonly #history: number;
  readonly #listeners = new Set<Listener>();
  #kinds = new Map<string, Map<string, Held>>();
  /** Sorted lists, made when somebody asks; a change drops its kind's. */
  readonly #sorted = new Map<string, readonly KubernetesObject[]>();
  #changes: Change[] = [];
  #revision: number;
  #oldest: number;

  constructor(options: ObjectStoreOptions) {
    this.#revision = options.firstRevision;
    this.#oldest = options.firstRevision;
    this.#history = options.history ?? 20_000;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Changes up to this revision are forgotten. */
  get oldestRevision(): number {
    return this.#oldest;
  }

  /** All objects of a kind by namespace and name; never changed afterwards, so that a page can hold it. */
  list(apiVersion: string, kind: string): readonly KubernetesObject[] {
    const id = `${apiVersion}/${kind}`;
    const known = this.#sorted.get(id);
    if (known) {
      return known;
    }
    const held = [...(this.#kinds.get(id)?.entries() ?? [])];
    const sorted = held
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { object }]) => object);
    this.#sorted.set(id, sorted);
    return sorted;
  }

  get(
    apiVersion: string,
    kind: string,
    namespace: string | undefined,
    name: string,
  ): KubernetesObject | undefined {
    const ofKind = this.#kinds.get(`${apiVersion}/${kind}`);
    return ofKind?.get(`${namespace ?? ''}/${name}`)?.object;
  }

  changesSince(revision: number): Change[] {
    let low = 0;
    let high = this.#changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#changes[middle].revision > revision) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return this.#changes.slice(low);
  }

  /** Makes the store hold exactly these objects. */
  replace(wanted: KubernetesObject[]): void {
    const next = new Map<string, Map<string, Held>>();
    const changes: Change[] = [];
    for (const source of wanted) {
      const kind = kindKey(source);
      const key = nameKey(source);
      const held = this.#kinds.get(kind)?.get(key);
      const ofKind = next.get(kind) ?? new Map<string, Held>();
      next.set(kind, ofKind);
      ofKind.set(key, this.#hold(source, held, changes));
    }
    for (const [kind, ofKind] of this.#kinds) {
      for (const [key, { object }] of ofKind) {
        if (!next.get(kind)?.has(key)) {
          changes.push(this.#change('DELETED', object));
        }
      }
    }
    this.#kinds = next;
    this.#record(changes);
  }

  /** Forgets all changes, as a compaction of etcd does: every watch from before is too old. */
  compact(): void {
    this.#revision += 1;
    this.#oldest = this.#revision;
    this.#changes = [];
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #hold(
    source: KubernetesObject,
    held: Held | undefined,
    changes: Change[],
  ): Held {
    if (held?.source === source) {
      return held;
    }
    if (held && JSON.stringify(held.source) === JSON.stringify(source)) {
      return { ...held, source };
    }
    if (held && held.object.metadata.uid !== source.metadata.uid) {
      changes.push(this.#change('DELETED', held.object));
      changes.push(this.#change('ADDED', source));
    } else {
      changes.push(this.#change(held ? 'MODIFIED' : 'ADDED', source));
    }
    return { object: changes[changes.length - 1].object, source };
  }

  #change(type: ChangeType, object: KubernetesObject): Change {
    this.#revision += 1;
    const metadata = {
      ...object.metadata,
      resourceVersion: String(this.#revision),
    };
    return { type, revision: this.#revision, object: { ...object, metadata } };
  }

  #record(changes: Change[]): void {
    if (changes.length === 0) {
      return;
    }
    for (const { object } of changes) {
      this.#sorted.delete(kindKey(object));
    }
    this.#changes = this.#changes.concat(changes);
    const excess = this.#changes.length - this.#history;
    if (excess > 0) {
      this.#oldest = this.#changes[excess - 1].revision;
      this.#changes = this.#changes.slice(excess);
    }
    for (const listener of this.#listeners) {
      listener(changes);
    }
  }
}

function kindKey({ apiVersion, kind }: KubernetesObject): string {
  return `${apiVersion}/${kind}`;
}

function nameKey({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

/** A first revision that is higher than any of an earlier start. */
export function firstRevisionAt(start: Instant): number {
  return Math.floor(start / 1000) - 1_700_000_000;
}
