import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import { SECOND } from '../clock/duration';
import type { SimulatedCluster, World } from '../world/World';
import { authenticate } from './access';
import type { ServerCertificate } from './serverCertificate';
import { answerDiscovery } from './discoveryRoutes';
import { getObject, ListSnapshots } from './list';
import { forbidden, forbiddenPath, isAllowed, mayDiscover } from './rbac';
import { crdName, RESOURCE_KINDS } from './resourceKinds';
import type { ResourceKind } from './resourceKinds';
import { findServed, parseNamedResource } from './resourcePath';
import type { ResourcePath } from './resourcePath';
import { StatusError, UnknownPathError } from './StatusError';
import { isTrue, WatchStream } from './WatchStream';

/** The API servers of all clusters behind one TLS port, each below `/clusters/<account>.<region>.<name>`. */
export class KubernetesServer {
  readonly server: Server;
  readonly #world: World;
  readonly #lists = new ListSnapshots();
  readonly #watches = new Set<{ stream: WatchStream; id: string }>();
  readonly #stopTicking: () => void;

  constructor(world: World, certificate: ServerCertificate) {
    this.#world = world;
    this.server = createServer(
      { key: certificate.key, cert: certificate.certificate },
      (request, response) => this.#handle(request, response),
    );
    this.#stopTicking = world.clock.every(SECOND, () => this.#tick());
  }

  /** Ends all watches, so that the port can be closed. */
  stop(): void {
    this.#stopTicking();
    for (const { stream } of this.#watches) {
      stream.close();
    }
    this.server.close();
    this.server.closeAllConnections();
  }

  #tick(): void {
    for (const id of new Set([...this.#watches].map(watch => watch.id))) {
      this.#world.cluster(id);
    }
    for (const { stream } of this.#watches) {
      stream.tick(this.#world.clock.now());
    }
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'https://localhost');
    const match = /^\/clusters\/([^/]+)(\/.*)?$/.exec(url.pathname);
    const cluster = match && this.#world.cluster(decodeURIComponent(match[1]));
    if (!cluster || cluster.frame.eks?.status !== 'ACTIVE') {
      // Nobody listens at the endpoint of a cluster that does not run.
      request.socket.destroy();
      return;
    }
    try {
      this.#answer({
        request,
        response,
        cluster,
        path: match[2] ?? '/',
        query: url.searchParams,
      });
    } catch (error) {
      if (error instanceof UnknownPathError) {
        response.writeHead(404, {
          'content-type': 'text/plain; charset=utf-8',
        });
        response.end(error.text);
        return;
      }
      const status =
        error instanceof StatusError
          ? error
          : new StatusError({
              code: 500,
              reason: 'InternalError',
              message: `Internal error occurred: ${error}`,
            });
      sendJson(response, status.code, status.toStatus(), status.headers);
    }
  }

  #answer(options: {
    request: IncomingMessage;
    response: ServerResponse;
    cluster: SimulatedCluster;
    path: string;
    query: URLSearchParams;
  }): void {
    const { request, response, cluster, path, query } = options;
    const user = authenticate(request, cluster, this.#world.clock.now());
    const served = servedKinds(cluster);
    const named = parseNamedResource(path);
    if (!named) {
      if (!mayDiscover(user, path)) {
        throw forbiddenPath(user, path);
      }
      const discovery = answerDiscovery(request, path, served, cluster.frame);
      if (!discovery) {
        throw new UnknownPathError();
      }
      sendJson(response, 200, discovery.body, discovery.headers);
      return;
    }
    const watching = isTrue(query.get('watch'));
    const verb = verbOf(request.method ?? 'GET', named.name, watching);
    const attempt = { verb, ...named };
    if (!isAllowed(user, attempt, cluster.frame.objects)) {
      throw forbidden(user, attempt);
    }
    const resource = findServed(named, served);
    if (!resource || resource.subresource) {
      throw new UnknownPathError();
    }
    if (verb === 'get') {
      sendJson(response, 200, getObject(cluster.store, resource));
    } else if (verb === 'list') {
      sendJson(response, 200, this.#lists.page(cluster.store, resource, query));
    } else if (verb === 'watch' && resource.kind.watchable) {
      this.#watch(cluster, { ...options, resource });
    } else {
      throw new StatusError({
        code: 405,
        reason: 'MethodNotAllowed',
        message:
          'the server does not allow this method on the requested resource',
        details: {},
      });
    }
  }

  #watch(
    cluster: SimulatedCluster,
    options: {
      response: ServerResponse;
      query: URLSearchParams;
      resource: ResourcePath;
    },
  ): void {
    const { response, query, resource } = options;
    const stream = new WatchStream({
      store: cluster.store,
      path: resource,
      query,
      response,
      now: this.#world.clock.now(),
    });
    const watch = { stream, id: cluster.id };
    this.#watches.add(watch);
    response.on('close', () => {
      stream.close();
      this.#watches.delete(watch);
    });
    stream.open();
  }
}

function servedKinds({ frame }: SimulatedCluster): ResourceKind[] {
  return RESOURCE_KINDS.filter(
    kind => !kind.custom || frame.crds.includes(crdName(kind)),
  );
}

function verbOf(method: string, name: string | undefined, watch: boolean) {
  if (method === 'GET' || method === 'HEAD') {
    if (watch) {
      return 'watch';
    }
    return name ? 'get' : 'list';
  }
  const verbs: Record<string, string> = {
    POST: 'create',
    PUT: 'update',
    PATCH: 'patch',
    DELETE: name ? 'delete' : 'deletecollection',
  };
  return verbs[method] ?? method.toLowerCase();
}

function sendJson(
  response: ServerResponse,
  code: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(code, {
    'content-type': 'application/json',
    'cache-control': 'no-cache, private',
    ...headers,
  });
  response.end(text);
}
