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

/**
 * Holds the objects of one cluster, with resource versions and a bounded history, as the API server's watch cache does.
 *
 * Each call of `replace` compares the wanted objects with those held and records the difference.
 */
export class ObjectStore {
  readonly #history: number;
  readonly #listeners = new Set<Listener>();
  #objects = new Map<string, { object: KubernetesObject; text: string }>();
  #changes: Change[] = [];
  #revision: number;
  #oldest: number;

  constructor(options: ObjectStoreOptions) {
    this.#revision = options.firstRevision;
    this.#oldest = options.firstRevision;
    this.#history = options.history ?? 5000;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Changes up to this revision are forgotten. */
  get oldestRevision(): number {
    return this.#oldest;
  }

  list(apiVersion: string, kind: string): KubernetesObject[] {
    const found: KubernetesObject[] = [];
    for (const { object } of this.#objects.values()) {
      if (object.kind === kind && object.apiVersion === apiVersion) {
        found.push(object);
      }
    }
    return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  changesSince(revision: number): Change[] {
    return this.#changes.filter(change => change.revision > revision);
  }

  /** Makes the store hold exactly these objects. */
  replace(wanted: KubernetesObject[]): void {
    const next = new Map<string, { object: KubernetesObject; text: string }>();
    const changes: Change[] = [];
    for (const object of wanted) {
      const id = key(object);
      const text = JSON.stringify(object);
      const held = this.#objects.get(id);
      if (held?.text === text) {
        next.set(id, held);
        continue;
      }
      if (held && held.object.metadata.uid !== object.metadata.uid) {
        changes.push(this.#change('DELETED', held.object));
        changes.push(this.#change('ADDED', object));
      } else {
        changes.push(this.#change(held ? 'MODIFIED' : 'ADDED', object));
      }
      next.set(id, { object: changes[changes.length - 1].object, text });
    }
    for (const [id, { object }] of this.#objects) {
      if (!next.has(id)) {
        changes.push(this.#change('DELETED', object));
      }
    }
    this.#objects = next;
    this.#record(changes);
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
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
    this.#changes.push(...changes);
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

function key(object: KubernetesObject): string {
  const { namespace = '', name } = object.metadata;
  return `${object.apiVersion}/${object.kind}/${namespace}/${name}`;
}

/** A first revision that is higher than any of an earlier start. */
export function firstRevisionAt(start: Instant): number {
  return Math.floor(start / 1000) - 1_700_000_000;
}
