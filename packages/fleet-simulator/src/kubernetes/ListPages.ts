import type { Clock, Instant } from '../clock/Clock';
import { MINUTE } from '../clock/duration';
import type { KubernetesObject } from '../objects/KubernetesObject';
import { positionOf, readContinue, writeContinue } from './continueToken';
import type { Continuation } from './continueToken';
import type { ListOptions } from './listOptions';
import type { ObjectStore } from './ObjectStore';
import { apiVersionOf, heldApiVersionOf } from './ResourceKind';
import type { ResourcePath } from './resourcePath';
import type { Selection } from './selection';
import { continueExpired, gone, tooLargeVersion } from './StatusError';

/** etcd forgets what is older, and with it the lists that somebody still reads. */
const COMPACTION = 5 * MINUTE;
const MOST_SNAPSHOTS = 50;

type Objects = readonly KubernetesObject[];

interface Snapshot {
  takenAt: Instant;
  objects: Objects;
}

/** One page before it is written. */
export interface ListPage {
  metadata: object;
  items: Objects;
}

/** Lists that are still being read: each shows one moment from its first page to its last. */
export class ListPages {
  readonly #clock: Clock;
  readonly #snapshots = new WeakMap<ObjectStore, Map<string, Snapshot>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** One page of a list. */
  page(
    store: ObjectStore,
    path: ResourcePath,
    selection: Selection,
    options: ListOptions,
  ): ListPage {
    const from = options.continue ? readContinue(options.continue) : undefined;
    const wanted = from?.revision ?? options.resourceVersion ?? 0;
    if (wanted > store.revision) {
      throw tooLargeVersion(wanted, store.revision);
    }
    const revision = revisionOf(from, options) ?? store.revision;
    const all = this.#objectsAt(store, path, revision);
    if (!all) {
      throw from
        ? continueExpired(writeContinue(-1, placeholder(from.after)))
        : gone('The resourceVersion for the provided list is too old.');
    }
    const rest = all
      .slice(from ? firstAfter(all, from.after) : 0)
      .filter(each => selection.matches(each));
    // The watch cache, which answers version 0, knows no pages.
    const limit =
      options.resourceVersion === 0 ? 0 : Math.max(0, options.limit);
    const items = limit ? rest.slice(0, limit) : rest;
    const left = rest.length - items.length;
    if (left > 0) {
      this.#remember(store, path, revision, all);
    }
    return {
      items,
      metadata: {
        resourceVersion: String(revision),
        ...(left > 0 && {
          continue: writeContinue(revision, items[items.length - 1]),
          ...(!selection.bySelector && { remainingItemCount: left }),
        }),
      },
    };
  }

  /** Forgets the lists of a store, as a compaction does. */
  forget(store: ObjectStore): void {
    this.#snapshots.delete(store);
  }

  #objectsAt(
    store: ObjectStore,
    path: ResourcePath,
    revision: number,
  ): Objects | undefined {
    if (revision === store.revision) {
      return store.list(heldApiVersionOf(path.kind), path.kind.kind);
    }
    const held = this.#snapshots.get(store)?.get(snapshotKey(path, revision));
    const fresh = held && this.#clock.now() - held.takenAt < COMPACTION;
    return fresh ? held.objects : undefined;
  }

  #remember(
    store: ObjectStore,
    path: ResourcePath,
    revision: number,
    objects: Objects,
  ): void {
    const snapshots = this.#snapshots.get(store) ?? new Map<string, Snapshot>();
    this.#snapshots.set(store, snapshots);
    const key = snapshotKey(path, revision);
    const takenAt = snapshots.get(key)?.takenAt ?? this.#clock.now();
    snapshots.set(key, { takenAt, objects });
    for (const oldest of [...snapshots.keys()].slice(0, -MOST_SNAPSHOTS)) {
      snapshots.delete(oldest);
    }
  }
}

/** Index of the first object behind a position; lists are sorted by it. */
function firstAfter(objects: Objects, position: string): number {
  let low = 0;
  let high = objects.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positionOf(objects[middle]) > position) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

function revisionOf(
  from: Continuation | undefined,
  { match, resourceVersion }: ListOptions,
): number | undefined {
  if (from) {
    return from.revision > 0 ? from.revision : undefined;
  }
  return match === 'Exact' ? resourceVersion : undefined;
}

function snapshotKey({ kind }: ResourcePath, revision: number): string {
  return `${revision} ${apiVersionOf(kind)} ${kind.plural}`;
}

function placeholder(position: string): KubernetesObject {
  const [, first, second] = position.split('/');
  return {
    apiVersion: '',
    kind: '',
    metadata: {
      uid: '',
      creationTimestamp: '',
      ...(second === undefined
        ? { name: first }
        : { namespace: first, name: second }),
    },
  };
}
