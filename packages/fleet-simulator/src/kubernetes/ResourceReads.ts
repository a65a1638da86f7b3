import type { Clock } from '../clock/Clock';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { ResourceExchange } from './Exchange';
import { writeContinue } from './continueToken';
import { ListPages } from './ListPages';
import { readListOptions } from './listOptions';
import { partial, present, representationFor } from './presentation';
import { apiVersionOf, heldApiVersionOf } from './ResourceKind';
import { selectionOf } from './selection';
import { sendAnswer } from './sendAnswer';
import { continueExpired, notFound, unacceptable } from './StatusError';
import { strangeObjects } from './strangeObjects';
import { WatchStream } from './WatchStream';

/** An open watch with the cluster that it looks at. */
interface OpenWatch {
  stream: WatchStream;
  id: string;
}

/** Get, list and watch of the kinds that the cluster itself holds. */
export class ResourceReads {
  readonly #clock: Clock;
  readonly #pages: ListPages;
  readonly #watches = new Set<OpenWatch>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#pages = new ListPages(clock);
  }

  get watches(): Iterable<OpenWatch> {
    return this.#watches;
  }

  async get(exchange: ResourceExchange): Promise<void> {
    const { cluster, resource } = exchange;
    const { kind, namespace, name = '' } = resource;
    const write = writerFor(exchange);
    const found = cluster.store.get(
      heldApiVersionOf(kind),
      kind.kind,
      namespace,
      name,
    );
    if (!found) {
      throw notFound(kind, name);
    }
    await sendAnswer(exchange, 200, write(found));
  }

  async list(exchange: ResourceExchange): Promise<void> {
    const { cluster, resource, query } = exchange;
    const { kind } = resource;
    const faults = cluster.frame.wire ?? {};
    const options = readListOptions(query);
    const write = writerFor(exchange);
    if (faults.gone !== undefined && options.continue) {
      throw continueExpired(options.continue);
    }
    const page = this.#pages.page(
      cluster.store,
      resource,
      selectionOf(resource, query),
      faults['endless-list'] === undefined
        ? options
        : { ...options, continue: undefined },
    );
    const isPartial = isMetadataOnly(exchange);
    const items = [...page.items, ...strangeObjects(faults, kind)].map(write);
    const [last] = page.items.slice(-1);
    await sendAnswer(exchange, 200, {
      kind: isPartial ? 'PartialObjectMetadataList' : `${kind.kind}List`,
      apiVersion: isPartial ? 'meta.k8s.io/v1' : apiVersionOf(kind),
      metadata: {
        ...page.metadata,
        ...(faults['endless-list'] !== undefined &&
          last && { continue: writeContinue(cluster.store.revision, last) }),
      },
      // Items of typed lists carry no kind of their own; custom resources do.
      items: kind.custom || isPartial ? items : items.map(withoutType),
    });
  }

  watch(exchange: ResourceExchange): void {
    const { cluster, resource, query, response } = exchange;
    const stream = new WatchStream({
      store: cluster.store,
      kind: resource.kind,
      selection: selectionOf(resource, query),
      options: readListOptions(query),
      strange: strangeObjects(cluster.frame.wire ?? {}, resource.kind),
      present: writerFor(exchange),
      response,
      now: this.#clock.now(),
    });
    const watch = { stream, id: cluster.id };
    this.#watches.add(watch);
    response.on('close', () => {
      stream.close();
      this.#watches.delete(watch);
    });
    stream.open();
    if (cluster.frame.wire?.gone !== undefined) {
      stream.expire();
    }
  }
}

type Writer = (object: KubernetesObject) => KubernetesObject;

function writerFor(exchange: ResourceExchange): Writer {
  const { kind } = exchange.resource;
  const { accept } = exchange.request.headers;
  if (representationFor(accept) === 'unacceptable') {
    throw unacceptable();
  }
  return isMetadataOnly(exchange)
    ? object => partial(object)
    : object => present(object, kind);
}

function isMetadataOnly({ request }: ResourceExchange): boolean {
  return representationFor(request.headers.accept) === 'metadata';
}

function withoutType({ apiVersion, kind, ...rest }: KubernetesObject): object {
  return rest;
}
