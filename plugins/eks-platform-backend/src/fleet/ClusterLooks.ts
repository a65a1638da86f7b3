import {
  deriveClusterViewInSteps,
  getExpectedAccelerators,
  snapshotOfView,
  stringifyClusterRef,
  type Answer,
  type ClusterSnapshot,
  type ClusterState,
  type ClusterView,
  type KubernetesSources,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  ClusterUnavailableError,
  priceTableOf,
  type AccountProfiles,
  type AwsAccounts,
  type ClusterConnection,
  type ClusterConnections,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { ClusterFactsOfAws } from '../cluster/ClusterFactsOfAws';
import type { ClusterEntity } from '../cluster/ClusterEntity';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import { composeState } from '../cluster/composeState';
import { NO_NETWORK } from '../dns/NetworkLooks';
import { kubernetesSources } from '../kubernetes/kubernetesSources';
import { AnswerKeeper } from '../sources/AnswerKeeper';
import { SourceDemand } from '../sources/SourceDemand';
import { eventLoop } from '../watch/EventLoop';
import { listKind, type Kind } from '../watch/kindRequests';
import { PENDING_PODS, SNAPSHOT_KINDS } from './snapshotSources';

const FACTS_WITHIN_MS = 20_000;
const LISTS_WITHIN_MS = 20_000;
const POLL_MS = 50;
// Only what every view rests on.
const NO_DEMAND = new SourceDemand({ idleMs: 0 });
// The connection of a cluster that has not answered at all is not asked for the other kinds.
const FIRST_KIND = SNAPSHOT_KINDS[0];

/** What a look has given. */
export type Look = { snapshot: ClusterSnapshot } | { failure: string };

/**
 * Single looks at clusters that nobody watches. A cluster that somebody watches is not asked again.
 *
 * Facts of AWS that move slowly are kept between looks.
 */
export class ClusterLooks {
  readonly #profiles: AccountProfiles;
  readonly #aws: AwsAccounts;
  readonly #connections: ClusterConnections;
  readonly #observations: ClusterObservations;
  readonly #now: () => Date;
  readonly #facts = new Map<string, ClusterFactsOfAws>();

  constructor(options: {
    profiles: AccountProfiles;
    aws: AwsAccounts;
    connections: ClusterConnections;
    observations: ClusterObservations;
    now(): Date;
  }) {
    this.#profiles = options.profiles;
    this.#aws = options.aws;
    this.#connections = options.connections;
    this.#observations = options.observations;
    this.#now = options.now;
  }

  async take(entity: ClusterEntity, signal: AbortSignal): Promise<Look> {
    const live = this.#observations.findSettled(entity);
    if (live) {
      return this.#lookFrom(entity, (await live.current()).whole);
    }
    const facts = this.#factsOf(entity);
    facts.refresh({ rarely: true });
    await settle(facts, signal);
    const { kubernetes, pendingPods } =
      facts.hasEndpoint === false
        ? { kubernetes: allNotAsked(), pendingPods: undefined }
        : await this.#list(entity, signal);
    const state = composeState({
      now: this.#now(),
      entity,
      profile: this.#profiles.find(entity.ref.account),
      kubernetes,
      aws: facts.answers(),
      network: NO_NETWORK.answers({ kubernetes, aws: facts.answers() }),
    });
    const view = await eventLoop.run(deriveClusterViewInSteps(state));
    return this.#lookFrom(entity, view, {
      pendingPods,
      devices: countDevices(entity, kubernetes.nodes),
    });
  }

  /** Drops what is kept for other clusters than these. */
  keepOnly(entities: ClusterEntity[]) {
    const kept = new Set(entities.map(({ ref }) => stringifyClusterRef(ref)));
    for (const key of this.#facts.keys()) {
      if (!kept.has(key)) {
        this.#facts.delete(key);
      }
    }
  }

  #lookFrom(
    entity: ClusterEntity,
    view: ClusterView,
    counted: { pendingPods?: number; devices?: number } = {},
  ): Look {
    const failure = whyUnreachable(view);
    return failure
      ? { failure }
      : {
          snapshot: snapshotOfView(view, {
            takenAt: this.#now(),
            template: entity.facts.template,
            ...counted,
          }),
        };
  }

  async #list(entity: ClusterEntity, signal: AbortSignal) {
    const within = AbortSignal.any([
      signal,
      AbortSignal.timeout(LISTS_WITHIN_MS),
    ]);
    const kubernetes = allNotAsked();
    const ask = async (key: (typeof SNAPSHOT_KINDS)[number]) => {
      const answer = await this.#ask<unknown>(
        entity,
        kubernetesSources[key] as Kind<unknown>,
        within,
      );
      Object.assign(kubernetes, { [key]: answer });
      return answer;
    };
    const first = await ask(FIRST_KIND);
    if (first.state === 'unreachable') {
      return { kubernetes, pendingPods: undefined };
    }
    const [pods] = await Promise.all([
      this.#ask(entity, PENDING_PODS, within),
      ...SNAPSHOT_KINDS.filter(key => key !== FIRST_KIND).map(ask),
    ]);
    return {
      kubernetes,
      pendingPods: pods.state === 'ok' ? pods.value.length : undefined,
    };
  }

  async #ask<T>(
    entity: ClusterEntity,
    kind: Kind<T>,
    signal: AbortSignal,
  ): Promise<Answer<T[]>> {
    const answer = new AnswerKeeper<T[]>();
    try {
      const connection = await this.#connect(entity);
      const { objects } = await listKind(kind, connection, signal);
      answer.succeed(objects.values(), this.#now());
      objects.release();
    } catch (error) {
      answer.fail(
        signal.aborted
          ? new ClusterUnavailableError(
              `The API server did not answer within ${
                LISTS_WITHIN_MS / 1000
              } s`,
            )
          : error,
        this.#now(),
      );
    }
    return answer.get();
  }

  async #connect(entity: ClusterEntity): Promise<ClusterConnection> {
    const connection = await this.#connections.find(entity.ref);
    if (!connection) {
      throw new ClusterUnavailableError(
        'Where the API server is, is not known: see eks:DescribeCluster',
      );
    }
    return connection;
  }

  #factsOf(entity: ClusterEntity): ClusterFactsOfAws {
    const key = stringifyClusterRef(entity.ref);
    let facts = this.#facts.get(key);
    if (!facts) {
      facts = new ClusterFactsOfAws({
        ref: entity.ref,
        profile: this.#profiles.find(entity.ref.account),
        aws: this.#aws,
        connections: this.#connections,
        isWanted: name => NO_DEMAND.isWanted(name, this.#now()),
        now: this.#now,
        onChange: () => {},
      });
      this.#facts.set(key, facts);
    }
    return facts;
  }
}

/** Accelerators that the nodes should have; undefined while the nodes are not known. */
function countDevices(
  { ref }: ClusterEntity,
  nodes: ClusterState['kubernetes']['nodes'],
): number | undefined {
  if (nodes.state !== 'ok') {
    return undefined;
  }
  const instanceTypes = priceTableOf(ref.region)?.instanceTypes ?? {};
  return nodes.value.reduce(
    (sum, node) =>
      sum + (getExpectedAccelerators(node, { instanceTypes })?.count ?? 0),
    0,
  );
}

function allNotAsked(): ClusterState['kubernetes'] {
  return Object.fromEntries(
    Object.keys(kubernetesSources).map(key => [
      key as keyof KubernetesSources,
      { state: 'not-asked' },
    ]),
  ) as ClusterState['kubernetes'];
}

/** First what EKS says, then what depends on it. */
async function settle(facts: ClusterFactsOfAws, signal: AbortSignal) {
  for (let waited = 0; waited < FACTS_WITHIN_MS; waited += POLL_MS) {
    signal.throwIfAborted();
    if (facts.cluster.state !== 'loading') {
      facts.refresh({ rarely: true });
      if (facts.isSettled) {
        return;
      }
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}

function whyUnreachable(view: ClusterView): string | undefined {
  const section = [view.overview, view.nodes].find(
    ({ state }) => state === 'unreachable',
  );
  return (
    section &&
    (section.issues.find(issue => issue.state === 'unreachable')?.message ??
      'The cluster does not answer')
  );
}
