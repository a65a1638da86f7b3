import type { ServerResponse } from 'node:http';
import type { Instant } from '../clock/Clock';
import { MINUTE, SECOND } from '../clock/duration';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { Change, ObjectStore } from './ObjectStore';
import type { ResourcePath } from './resourcePath';
import { apiVersionOf } from './resourceKinds';
import { selection } from './list';
import { gone } from './StatusError';

export interface WatchStreamOptions {
  store: ObjectStore;
  path: ResourcePath;
  query: URLSearchParams;
  response: ServerResponse;
  now: Instant;
}

/** One open watch: a chunked answer with one JSON event per line. */
export class WatchStream {
  readonly #options: WatchStreamOptions;
  readonly #matches: (object: KubernetesObject) => boolean;
  /** Objects that the client holds; an object that stops matching is told as deleted. */
  readonly #seen = new Set<string>();
  readonly #endsAt: Instant;
  readonly #bookmarks: boolean;
  #nextBookmark: Instant;
  #unsubscribe = () => {};

  constructor(options: WatchStreamOptions) {
    const { path, query, now } = options;
    this.#options = options;
    this.#matches = selection(path, query);
    this.#bookmarks = isTrue(query.get('allowWatchBookmarks'));
    this.#nextBookmark = now + MINUTE;
    // Without a timeout of the client the API server ends a watch after 30 to 60 minutes.
    const seconds = Number(query.get('timeoutSeconds')) || 40 * 60;
    this.#endsAt = now + seconds * SECOND;
  }

  /** Sends what the client has missed, then follows the store. */
  open(): void {
    const { store, query, response, path } = this.#options;
    const since = Number(query.get('resourceVersion') || 0);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.flushHeaders();
    if (since !== 0 && since < store.oldestRevision) {
      this.#send(
        'ERROR',
        gone(
          `too old resource version: ${since} (${store.oldestRevision})`,
        ).toStatus(),
      );
      this.close();
      return;
    }
    if (since === 0) {
      const { kind } = path;
      for (const object of store.list(apiVersionOf(kind), kind.kind)) {
        this.#follow({ type: 'ADDED', object, revision: 0 });
      }
      if (isTrue(query.get('sendInitialEvents'))) {
        this.#bookmark({ 'k8s.io/initial-events-end': 'true' });
      }
    } else {
      this.#markHeld(since);
      store.changesSince(since).forEach(change => this.#follow(change));
    }
    this.#unsubscribe = store.subscribe(changes =>
      changes.forEach(change => this.#follow(change)),
    );
  }

  /** Lets time pass: bookmarks each minute, end at the timeout. */
  tick(now: Instant): void {
    if (now >= this.#endsAt) {
      this.close();
    } else if (this.#bookmarks && now >= this.#nextBookmark) {
      this.#nextBookmark = now + MINUTE;
      this.#bookmark();
    }
  }

  close(): void {
    this.#unsubscribe();
    this.#options.response.end();
  }

  // The client's list holds what is in the store now, but for what changed since.
  #markHeld(since: number): void {
    const { store, path } = this.#options;
    const later = store.changesSince(since);
    const added = new Set(
      later
        .filter(change => change.type === 'ADDED')
        .map(change => change.object.metadata.uid),
    );
    const candidates = [
      ...store.list(apiVersionOf(path.kind), path.kind.kind),
      ...later.map(change => change.object),
    ];
    for (const object of candidates) {
      if (this.#matches(object) && !added.has(object.metadata.uid)) {
        this.#seen.add(object.metadata.uid);
      }
    }
  }

  #follow({ type, object }: Change): void {
    const { uid } = object.metadata;
    const held = this.#seen.has(uid);
    if (type !== 'DELETED' && this.#matches(object)) {
      this.#seen.add(uid);
      this.#send(held ? 'MODIFIED' : 'ADDED', object);
    } else if (held) {
      this.#seen.delete(uid);
      this.#send('DELETED', object);
    }
  }

  #bookmark(annotations?: Record<string, string>): void {
    const { store, path } = this.#options;
    this.#send('BOOKMARK', {
      kind: path.kind.kind,
      apiVersion: apiVersionOf(path.kind),
      metadata: {
        resourceVersion: String(store.revision),
        creationTimestamp: null,
        ...(annotations && { annotations }),
      },
    });
  }

  #send(type: string, object: object): void {
    this.#options.response.write(`${JSON.stringify({ type, object })}\n`);
  }
}

/** How the API server reads a boolean of the query: `1`, `t`, `true` in any case. */
export function isTrue(text: string | null): boolean {
  return /^(1|t|true)$/i.test(text ?? '');
}
