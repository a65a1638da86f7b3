import type { ServerResponse } from 'node:http';
import type { Instant } from '../clock/Clock';
import { MINUTE, SECOND } from '../clock/duration';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { ListOptions } from './listOptions';
import type { Change, ObjectStore } from './ObjectStore';
import { apiVersionOf, heldApiVersionOf } from './ResourceKind';
import type { ResourceKind } from './ResourceKind';
import type { Selection } from './selection';
import { gone } from './StatusError';

/** A client that reads slower than this much waiting is cut off, as the API server does. */
const MOST_WAITING_BYTES = 16 * 1024 * 1024;

export interface WatchStreamOptions {
  store: ObjectStore;
  kind: ResourceKind;
  selection: Selection;
  options: ListOptions;
  /** Objects that no client expects, after those of the store. */
  strange: readonly KubernetesObject[];
  /** Writes an object in the version and form that the client asked for. */
  present(object: KubernetesObject): object;
  response: ServerResponse;
  now: Instant;
}

/** One open watch: a chunked answer with one JSON event per line. */
export class WatchStream {
  readonly #options: WatchStreamOptions;
  /** Objects that the client holds; an object that stops matching is told as deleted. */
  readonly #seen = new Set<string>();
  readonly #endsAt: Instant;
  #nextBookmark: Instant;
  #unsubscribe = () => {};
  #silent = false;
  /** What changed while the list was sent. */
  #later: Change[] | undefined;

  constructor(options: WatchStreamOptions) {
    this.#options = options;
    this.#nextBookmark = options.now + MINUTE;
    // Without a timeout of the client the API server ends a watch after 30 to 60 minutes.
    const seconds = options.options.timeout || 40 * 60;
    this.#endsAt = options.now + seconds * SECOND;
  }

  /** Sends what the client has missed, then follows the store. */
  open(): void {
    const { store, response, options } = this.#options;
    const since = options.resourceVersion ?? 0;
    response.writeHead(200, {
      'content-type': 'application/json',
      'cache-control': 'no-cache, private',
    });
    response.flushHeaders();
    if (options.sendInitialEvents ?? since === 0) {
      void this.#sendInitialEvents();
    } else if (since !== 0 && since < store.oldestRevision) {
      this.expire();
      return;
    } else if (since !== 0) {
      this.#catchUp(since);
    }
    this.#unsubscribe = store.subscribe(changes => {
      for (const change of changes) {
        // A version that has not come yet skips what comes before it.
        if (change.revision > since) {
          this.#take(change);
        }
      }
    });
  }

  /** Tells that the version is too old, and ends. */
  expire(): void {
    const { store, options } = this.#options;
    const message = `too old resource version: ${
      options.resourceVersion ?? 0
    } (${store.oldestRevision})`;
    this.#send('ERROR', gone(message).toStatus());
    this.close();
  }

  /** Lets time pass: bookmarks each minute, end at the timeout. */
  tick(now: Instant): void {
    if (this.#silent) {
      return;
    }
    if (now >= this.#endsAt) {
      this.close();
    } else if (
      this.#options.options.allowBookmarks &&
      now >= this.#nextBookmark &&
      !this.#later
    ) {
      this.#nextBookmark = now + MINUTE;
      this.#bookmark({ revision: this.#options.store.revision });
    }
  }

  /** A connection whose other end is gone without a word: nothing comes any more, and nothing ends it. */
  beSilent(silent: boolean): void {
    this.#silent = this.#silent || silent;
  }

  /** Ends without a word, as when the server dies. */
  cut(): void {
    this.#unsubscribe();
    this.#options.response.destroy();
  }

  /** Sends something that is no event. */
  sendGarbage(): void {
    this.#options.response.write('{"type":"MODIFIED","object":{"kind":\n\0\n');
  }

  close(): void {
    this.#unsubscribe();
    this.#options.response.end();
  }

  /** As fast as the client reads: the list of a large cluster is more than may wait. */
  async #sendInitialEvents(): Promise<void> {
    const { store, kind, options, response, present, strange } = this.#options;
    const { revision } = store;
    this.#later = [];
    const held = store.list(heldApiVersionOf(kind), kind.kind);
    for (const [index, object] of [...held, ...strange].entries()) {
      if (index < held.length) {
        this.#follow({ type: 'ADDED', object, revision: 0 });
      } else {
        this.#send('ADDED', present(object));
      }
      if (response.writableNeedDrain) {
        await drained(response);
      }
      if (response.writableEnded || response.destroyed) {
        return;
      }
    }
    if (options.sendInitialEvents && options.allowBookmarks) {
      this.#bookmark({
        revision,
        annotations: { 'k8s.io/initial-events-end': 'true' },
      });
    }
    const later = this.#later;
    this.#later = undefined;
    later.forEach(change => this.#follow(change));
  }

  #take(change: Change): void {
    if (this.#later) {
      this.#later.push(change);
    } else {
      this.#follow(change);
    }
  }

  #catchUp(since: number): void {
    const { store } = this.#options;
    if (this.#options.selection.narrow) {
      this.#markHeld(since);
    }
    for (const change of store.changesSince(since)) {
      this.#follow(change);
    }
  }

  // The client's list holds what is in the store now, but for what changed since.
  #markHeld(since: number): void {
    const { store, kind, selection } = this.#options;
    const later = store.changesSince(since);
    const added = new Set(
      later
        .filter(change => change.type === 'ADDED')
        .map(change => change.object.metadata.uid),
    );
    const candidates = [
      ...store.list(heldApiVersionOf(kind), kind.kind),
      ...later
        .map(change => change.object)
        .filter(each => this.#isOfKind(each)),
    ];
    for (const object of candidates) {
      if (selection.matches(object) && !added.has(object.metadata.uid)) {
        this.#seen.add(object.metadata.uid);
      }
    }
  }

  #isOfKind(object: KubernetesObject): boolean {
    const { kind } = this.#options;
    return (
      object.kind === kind.kind && object.apiVersion === heldApiVersionOf(kind)
    );
  }

  #follow({ type, object }: Change): void {
    if (!this.#isOfKind(object)) {
      return;
    }
    const { present, selection } = this.#options;
    if (!selection.narrow) {
      this.#send(type, present(object));
      return;
    }
    const { uid } = object.metadata;
    const held = this.#seen.has(uid);
    if (type !== 'DELETED' && selection.matches(object)) {
      this.#seen.add(uid);
      this.#send(held ? 'MODIFIED' : 'ADDED', present(object));
    } else if (held) {
      this.#seen.delete(uid);
      this.#send('DELETED', present(object));
    }
  }

  #bookmark({
    revision,
    annotations,
  }: {
    revision: number;
    annotations?: Record<string, string>;
  }): void {
    const { kind } = this.#options;
    this.#send('BOOKMARK', {
      kind: kind.kind,
      apiVersion: apiVersionOf(kind),
      metadata: {
        resourceVersion: String(revision),
        ...(annotations && { annotations }),
      },
    });
  }

  #send(type: string, object: object): void {
    const { response } = this.#options;
    if (this.#silent) {
      return;
    }
    if (response.writableLength > MOST_WAITING_BYTES) {
      this.#unsubscribe();
      response.destroy();
      return;
    }
    response.write(`${JSON.stringify({ type, object })}\n`);
  }
}

/** Until the client has read, or is gone. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      response.off('drain', end);
      response.off('close', end);
      resolve();
    };
    response.on('drain', end);
    response.on('close', end);
  });
}
