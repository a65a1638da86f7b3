import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import { SECOND } from '../clock/duration';
import type { SimulatedCluster, World } from '../world/World';
import { ApiServer } from './ApiServer';
import { sendError } from './sendAnswer';
import type { ServerCertificate } from './serverCertificate';
import { passesWire } from './wireGate';

/** The API servers of all clusters behind one TLS port, each below `/clusters/<account>.<region>.<name>`. */
export class KubernetesServer {
  readonly server: Server;
  readonly #world: World;
  readonly #api: ApiServer;
  readonly #stopTicking: () => void;

  constructor(world: World, certificate: ServerCertificate) {
    this.#world = world;
    this.#api = new ApiServer(world);
    this.server = createServer(
      { key: certificate.key, cert: certificate.certificate },
      (request, response) => {
        this.#handle(request, response).catch(() => response.destroy());
      },
    );
    this.#stopTicking = world.clock.every(SECOND, () => this.#tick());
  }

  /** Presents another certificate from now on; everybody has to connect again. */
  present({ key, certificate }: ServerCertificate): void {
    this.server.setSecureContext({ key, cert: certificate });
    this.server.closeAllConnections();
  }

  /** Ends all watches, so that the port can be closed. */
  stop(): void {
    this.#stopTicking();
    for (const { stream } of this.#api.reads.watches) {
      stream.close();
    }
    this.server.close();
    this.server.closeAllConnections();
  }

  #tick(): void {
    const now = this.#world.clock.now();
    for (const { stream, id } of [...this.#api.reads.watches]) {
      const cluster = this.#world.cluster(id);
      const faults = cluster?.frame.wire ?? {};
      if (faults.down !== undefined || !isRunning(cluster)) {
        stream.cut();
        continue;
      }
      stream.beSilent(faults['half-open'] !== undefined);
      if (faults.gone !== undefined) {
        stream.expire();
      }
      if (faults.garbage !== undefined) {
        stream.sendGarbage();
      }
      stream.tick(now);
    }
  }

  async #handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const target = this.#find(request.url ?? '/');
    if (!target || !isRunning(target.cluster)) {
      // Nobody listens at the endpoint of a cluster that does not run.
      request.socket.destroy();
      return;
    }
    const exchange = { request, response, ...target };
    try {
      if (await passesWire(target.cluster.frame.wire ?? {}, exchange)) {
        await this.#api.answer(exchange);
      }
    } catch (error) {
      await sendError(exchange, error);
    }
  }

  // Split by hand: not everything that a client sends is a URL.
  #find(url: string) {
    const [whole, ...rest] = url.split('?');
    const match = /^\/clusters\/([\w.-]+)(\/.*)?$/.exec(whole);
    const cluster = match && this.#world.cluster(match[1]);
    return cluster
      ? {
          cluster,
          path: match[2] ?? '/',
          query: new URLSearchParams(rest.join('?')),
        }
      : undefined;
  }
}

function isRunning(
  cluster: SimulatedCluster | undefined,
): cluster is SimulatedCluster {
  return cluster?.frame.eks?.status === 'ACTIVE';
}
