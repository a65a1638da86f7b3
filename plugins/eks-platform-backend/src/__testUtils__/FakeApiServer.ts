import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RawObject } from '../kubernetes/KubernetesSource';

interface Watcher {
  path: string;
  response: ServerResponse;
}

/** A Kubernetes API server of lists and watches, small enough to see through, that counts what it is asked. */
export class FakeApiServer {
  readonly #server: Server;
  readonly #lists = new Map<string, RawObject[]>();
  readonly #statuses = new Map<string, number>();
  readonly #bodies = new Map<string, string>();
  #watchers: Watcher[] = [];
  #version = 1;
  pageSize = Infinity;
  /** Whether a watch may begin with the list; `without-end`: it does, and never says that the list is whole. */
  streams: boolean | 'without-end' = true;
  /** Each request as `list <path>`, `watch <path>@<resource version>` or `stream <path>`. */
  readonly requests: string[] = [];
  readonly #queries = new Map<string, Record<string, string>[]>();

  static async start(): Promise<FakeApiServer> {
    const fake = new FakeApiServer();
    await new Promise<void>(done => fake.#server.listen(0, '127.0.0.1', done));
    return fake;
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url!, 'http://fake');
      const watches = searchParams.has('watch');
      this.#queries.set(pathname, [
        ...this.queries(pathname),
        Object.fromEntries(searchParams),
      ]);
      const isStream = searchParams.has('sendInitialEvents');
      this.requests.push(nameOf(pathname, searchParams));
      const refused = isStream && !this.streams ? 422 : 200;
      const status = this.#statuses.get(pathname) ?? refused;
      response.writeHead(status, { 'content-type': 'application/json' });
      if (status !== 200) {
        response.end('{}');
      } else if (!watches && this.#bodies.has(pathname)) {
        response.end(this.#bodies.get(pathname));
      } else if (watches) {
        response.flushHeaders();
        this.#watchers.push({ path: pathname, response });
        if (isStream) {
          this.#sendList(pathname, response);
        }
      } else {
        response.end(JSON.stringify(this.#page(pathname, searchParams)));
      }
    });
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The queries of all requests of the path. */
  queries(path: string): Record<string, string>[] {
    return this.#queries.get(path) ?? [];
  }

  /** Every later request of the path is answered with this status. */
  answer(path: string, status: number) {
    this.#statuses.set(path, status);
  }

  /** Every later list of the path is this text. */
  answerWith(path: string, body: string) {
    this.#bodies.set(path, body);
  }

  put(path: string, ...objects: RawObject[]) {
    this.#version++;
    this.#lists.set(path, [...(this.#lists.get(path) ?? []), ...objects]);
  }

  emit(path: string, type: string, object: RawObject) {
    this.#version++;
    const resourceVersion = String(this.#version);
    const metadata = { ...object.metadata, resourceVersion };
    const line = JSON.stringify({ type, object: { ...object, metadata } });
    for (const watcher of this.#watchers.filter(w => w.path === path)) {
      watcher.response.write(`${line}\n`);
    }
  }

  /** Sends text to all watches of the path as it is. */
  send(path: string, text: string) {
    for (const watcher of this.#watchers.filter(w => w.path === path)) {
      watcher.response.write(text);
    }
  }

  /** Ends all watches of the path, as servers do after a while. */
  endWatches(path: string) {
    const ended = this.#watchers.filter(w => w.path === path);
    this.#watchers = this.#watchers.filter(w => w.path !== path);
    ended.forEach(watcher => watcher.response.end());
  }

  /** Breaks all watches of the path off, as a lost connection does. */
  breakWatches(path: string) {
    const broken = this.#watchers.filter(w => w.path === path);
    this.#watchers = this.#watchers.filter(w => w.path !== path);
    broken.forEach(watcher => watcher.response.destroy());
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(done => this.#server.close(done));
  }

  #sendList(path: string, response: ServerResponse) {
    for (const object of this.#lists.get(path) ?? []) {
      response.write(`${JSON.stringify({ type: 'ADDED', object })}\n`);
    }
    if (this.streams === true) {
      const metadata = {
        resourceVersion: String(this.#version),
        annotations: { 'k8s.io/initial-events-end': 'true' },
      };
      response.write(
        `${JSON.stringify({ type: 'BOOKMARK', object: { metadata } })}\n`,
      );
    }
  }

  #page(path: string, query: URLSearchParams): RawObject {
    const all = this.#lists.get(path) ?? [];
    const from = Number(query.get('continue') ?? 0);
    const to = from + this.pageSize;
    return {
      kind: 'List',
      metadata: {
        resourceVersion: String(this.#version),
        ...(to < all.length ? { continue: String(to) } : {}),
      },
      items: all.slice(from, to),
    };
  }
}

function nameOf(pathname: string, query: URLSearchParams): string {
  if (query.has('sendInitialEvents')) {
    return `stream ${pathname}`;
  }
  return query.has('watch')
    ? `watch ${pathname}@${query.get('resourceVersion')}`
    : `list ${pathname}`;
}
