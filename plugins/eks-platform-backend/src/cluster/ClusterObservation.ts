import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  deriveComponentView,
  type ClusterState,
  type ComponentScope,
  type ComponentView,
  type Fault,
  type SectionName,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  ClusterUnavailableError,
  type AccountProfile,
  type AwsAccounts,
  type ClusterConnection,
  type ClusterConnections,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { ClusterWatches } from '../watch/ClusterWatches';
import { SourceDemand } from '../sources/SourceDemand';
import type { ClusterEntity } from './ClusterEntity';
import { ClusterFactsOfAws } from './ClusterFactsOfAws';
import type { NetworkLooks } from '../dns/NetworkLooks';
import { composeState } from './composeState';
import { ViewDerivation } from './ViewDerivation';
import type { ViewSnapshot } from './ViewSnapshot';

const TICK_MS = 500;
// Ages and deadlines move without any event.
const DERIVE_ANYWAY_MS = 5_000;
const DEMAND_IDLE_MS = 5 * 60_000;

/** Looks at one cluster for as long as somebody wants to see it, and derives its view when something has changed. */
export class ClusterObservation {
  readonly #profile: AccountProfile | undefined;
  readonly #connections: ClusterConnections;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #facts: ClusterFactsOfAws;
  readonly #watches: ClusterWatches;
  readonly #network: NetworkLooks;
  #unsubscribe?: () => void;
  readonly #demand = new SourceDemand({ idleMs: DEMAND_IDLE_MS });
  readonly #faults = new Set<string>();
  readonly #listeners = new Set<(snapshot: ViewSnapshot) => void>();
  #entity: ClusterEntity;
  readonly #derivation: ViewDerivation;
  #publishedAt = -Infinity;
  #timer?: NodeJS.Timeout;
  #wantedAt: number;

  constructor(options: {
    entity: ClusterEntity;
    profile: AccountProfile | undefined;
    aws: AwsAccounts;
    connections: ClusterConnections;
    network: NetworkLooks;
    logger: LoggerService;
    now(): Date;
  }) {
    const { entity, profile, aws, connections, now } = options;
    const onChange = () => this.#derivation.markStale();
    this.#entity = entity;
    this.#profile = profile;
    this.#connections = connections;
    this.#network = options.network;
    this.#logger = options.logger;
    this.#now = now;
    this.#wantedAt = now().getTime();
    this.#derivation = new ViewDerivation({
      readState: () => this.#state(),
      isSettled: () => this.isSettled,
      onFault: fault => this.#report(fault),
    });
    this.#facts = new ClusterFactsOfAws({
      ref: entity.ref,
      profile,
      aws,
      connections,
      isWanted: name => this.#demand.isWanted(name, now()),
      now,
      onChange,
    });
    this.#watches = new ClusterWatches({
      connect: () => this.#connect(),
      isWanted: key => this.#demand.isWanted(key, now()),
      streamsLists: () => this.#facts.streamsLists,
      onChange,
      now,
    });
  }

  /** Feeds that show the cluster. */
  get viewers(): number {
    return this.#listeners.size;
  }

  /** When somebody last wanted to see the cluster, in epoch milliseconds. */
  get wantedAt(): number {
    return this.#listeners.size > 0 ? this.#now().getTime() : this.#wantedAt;
  }

  /** Whether every source has answered or has said why not. */
  get isSettled(): boolean {
    return (
      this.#facts.isSettled &&
      (this.#facts.hasEndpoint === false || this.#watches.isSettled)
    );
  }

  start() {
    this.#unsubscribe = this.#network.subscribe(() =>
      this.#derivation.markStale(),
    );
    this.#tick();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    this.#timer.unref();
  }

  stop() {
    clearInterval(this.#timer);
    this.#unsubscribe?.();
    this.#watches.stop();
  }

  /** Notes that somebody looks, at which sections besides the usual ones, and what the catalog says now. */
  want(entity: ClusterEntity, sections: readonly SectionName[] = []) {
    this.#wantedAt = this.#now().getTime();
    this.#entity = entity;
    this.#demand.want(sections, this.#now());
    if (sections.length > 0) {
      this.#tick();
    }
  }

  /** The view as it is; of a large cluster as it was some seconds ago. */
  current(): Promise<ViewSnapshot> {
    return this.#derivation.current();
  }

  /** The cluster as one Component sees it now. */
  deriveFor(scope: ComponentScope): ComponentView {
    return deriveComponentView(this.#state(), scope, {
      onFault: fault => this.#report(fault),
    });
  }

  /** What `look` makes of the cluster as it is now. */
  read<T>(look: (state: ClusterState) => T): T {
    return look(this.#state());
  }

  subscribe(listener: (snapshot: ViewSnapshot) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#wantedAt = this.#now().getTime();
      this.#listeners.delete(listener);
    };
  }

  #tick() {
    this.#facts.refresh();
    this.#followEndpoint();
    this.#watches.follow();
    const age = this.#now().getTime() - this.#publishedAt;
    const isDue = this.#derivation.isStale || age >= DERIVE_ANYWAY_MS;
    if (this.#listeners.size > 0 && isDue) {
      void this.#publish(age >= DERIVE_ANYWAY_MS);
    }
  }

  /** A rule that fails on one cluster may stop neither its sources nor the process. */
  async #publish(isOld: boolean) {
    let snapshot: ViewSnapshot;
    try {
      snapshot = isOld
        ? await this.#derivation.derive()
        : await this.#derivation.current();
    } catch (error) {
      this.#logger.error(
        `The view of ${this.#entity.entityRef} could not be derived`,
        toError(error) as Error,
      );
      return;
    }
    this.#publishedAt = this.#now().getTime();
    this.#listeners.forEach(listener => listener(snapshot));
  }

  /** Watches a cluster that has an API server, also when EKS itself does not answer. */
  #followEndpoint() {
    const { hasEndpoint, cluster } = this.#facts;
    if (this.#watches.running) {
      if (hasEndpoint === false) {
        this.#watches.stop();
        this.#derivation.markStale();
      }
    } else if (
      hasEndpoint ||
      (cluster.state !== 'ok' && cluster.state !== 'loading')
    ) {
      this.#watches.start();
      this.#derivation.markStale();
    }
  }

  async #connect(): Promise<ClusterConnection> {
    const connection = this.#profile
      ? await this.#connections.find(this.#entity.ref)
      : undefined;
    if (!connection) {
      throw new ClusterUnavailableError(
        'Where the API server is, is not known: see eks:DescribeCluster',
      );
    }
    return connection;
  }

  /** A mistake of ours, told once for each part and cluster: the same view is derived twice a second. */
  #report({ part, error }: Fault) {
    if (!this.#faults.has(part)) {
      this.#faults.add(part);
      this.#logger.error(
        `Of ${this.#entity.entityRef}, ${part} could not be judged`,
        toError(error) as Error,
      );
    }
  }

  #state(): ClusterState {
    const absent = this.#facts.hasEndpoint === false;
    const kubernetes = this.#watches.answers(absent ? 'not-asked' : 'loading');
    const aws = this.#facts.answers();
    return composeState({
      now: this.#now(),
      entity: this.#entity,
      profile: this.#profile,
      kubernetes,
      aws,
      network: this.#network.answers({ kubernetes, aws }),
    });
  }
}
