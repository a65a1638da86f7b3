import { MINUTE } from '../clock/duration';
import type { SimulatedCluster, World } from '../world/World';
import { authenticate } from './access';
import { answerDiscovery } from './discoveryRoutes';
import { answerMetrics } from './metricsRoutes';
import type { Exchange, ResourceExchange } from './Exchange';
import { patchObject } from './patchObject';
import { forbidden, forbiddenPath, isAllowed, mayRead } from './rbac';
import type { KubernetesUser } from './rbac';
import { readBody } from './readBody';
import { ResourceReads } from './ResourceReads';
import { findServed, parseNamedResource } from './resourcePath';
import type { NamedResource } from './resourcePath';
import { sendAnswer } from './sendAnswer';
import { servedKinds } from './servedKinds';
import { methodNotAllowed, unauthorized } from './StatusError';
import { unknownPath } from './TextError';
import { verbOf } from './verb';
import { refuseByWire } from './wireGate';
import { isTrue } from './listOptions';

/** Answers requests in the API server's order: who asks, whether they may, whether it exists, and then what. */
export class ApiServer {
  readonly #world: World;
  readonly #reads: ResourceReads;

  constructor(world: World) {
    this.#world = world;
    this.#reads = new ResourceReads(world.clock);
  }

  get reads(): ResourceReads {
    return this.#reads;
  }

  async answer(exchange: Exchange): Promise<void> {
    const { request, cluster, path } = exchange;
    if (cluster.frame.wire?.unauthorized !== undefined) {
      throw unauthorized();
    }
    const user = authenticate(request, cluster, this.#clockOf(cluster));
    const named = parseNamedResource(path);
    if (named) {
      await this.#answerResource(exchange, user, named);
      return;
    }
    if (!mayRead(user, path)) {
      throw forbiddenPath(user, path);
    }
    const { status, body, headers } = answerDiscovery({
      request,
      path,
      served: servedKinds(cluster.frame),
      version: cluster.frame.eks?.version ?? '',
    });
    await sendAnswer(exchange, status, body, headers);
  }

  async #answerResource(
    exchange: Exchange,
    user: KubernetesUser,
    named: NamedResource & { version: string },
  ): Promise<void> {
    const { request, cluster, query } = exchange;
    const watch = isTrue(query.get('watch'));
    const verb = verbOf(request.method ?? 'GET', named.name, watch);
    const attempt = { verb, ...named };
    if (!isAllowed(user, attempt, cluster.store)) {
      throw forbidden(user, attempt);
    }
    refuseByWire(cluster.frame.wire ?? {}, user, attempt);
    const served = servedKinds(cluster.frame);
    const resource = findServed(named, served.kinds);
    if (!resource || resource.subresource) {
      throw unknownPath();
    }
    const known = { ...exchange, resource };
    if (resource.kind.aggregated) {
      await answerMetrics(known, served, verb, this.#world.clock.now());
    } else if (verb === 'get') {
      await this.#reads.get(known);
    } else if (verb === 'list') {
      await this.#reads.list(known);
    } else if (verb === 'watch') {
      this.#reads.watch(known);
    } else if (verb === 'patch') {
      await this.#patch(known, user);
    } else {
      throw methodNotAllowed();
    }
  }

  async #patch(
    exchange: ResourceExchange,
    user: KubernetesUser,
  ): Promise<void> {
    const { request, cluster, query, resource } = exchange;
    const { before, after, dryRun } = patchObject({
      user,
      path: resource,
      store: cluster.store,
      body: await readBody(request),
      contentType: String(request.headers['content-type'] ?? ''),
      query,
    });
    if (!dryRun) {
      const agent = String(request.headers['user-agent'] ?? 'unknown');
      const manager = query.get('fieldManager') ?? agent.split('/')[0];
      this.#world.write(cluster, { before, after }, manager);
    }
    const { apiVersion, kind, metadata } = before;
    const written = cluster.store.get(
      apiVersion,
      kind,
      metadata.namespace,
      metadata.name,
    );
    await sendAnswer(exchange, 200, dryRun ? after : written ?? after);
  }

  #clockOf({ frame }: SimulatedCluster): number {
    const skew = frame.wire?.['clock-skew'];
    const minutes = skew === undefined ? 0 : Number(skew) || 20;
    return this.#world.clock.now() + minutes * MINUTE;
  }
}
