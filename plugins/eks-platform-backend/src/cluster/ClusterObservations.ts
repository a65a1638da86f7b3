import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  stringifyClusterRef,
  type SectionName,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type {
  AccountProfiles,
  AwsAccounts,
  ClusterConnections,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import type { ClusterEntity } from './ClusterEntity';
import type { NetworkLooks } from '../dns/NetworkLooks';
import { ClusterObservation } from './ClusterObservation';

const SWEEP_MS = 15_000;
const SETTLE_POLL_MS = 50;

/** One observation per cluster, however many look at it; dropped when nobody has looked for a while. */
export class ClusterObservations {
  readonly #profiles: AccountProfiles;
  readonly #aws: AwsAccounts;
  readonly #connections: ClusterConnections;
  readonly #network: NetworkLooks;
  readonly #logger: LoggerService;
  readonly #idleMs: number;
  readonly #now: () => Date;
  readonly #observations = new Map<string, ClusterObservation>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(options: {
    profiles: AccountProfiles;
    aws: AwsAccounts;
    connections: ClusterConnections;
    network: NetworkLooks;
    logger: LoggerService;
    idleMs: number;
    now(): Date;
  }) {
    this.#profiles = options.profiles;
    this.#aws = options.aws;
    this.#connections = options.connections;
    this.#network = options.network;
    this.#logger = options.logger;
    this.#idleMs = options.idleMs;
    this.#now = options.now;
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS);
    this.#sweeper.unref();
  }

  /** The observation of a cluster, started if nobody was looking. */
  want(
    entity: ClusterEntity,
    sections?: readonly SectionName[],
  ): ClusterObservation {
    const key = keyOf(entity);
    let observation = this.#observations.get(key);
    if (!observation) {
      observation = new ClusterObservation({
        entity,
        profile: this.#profiles.find(entity.ref.account),
        aws: this.#aws,
        connections: this.#connections,
        network: this.#network,
        logger: this.#logger,
        now: this.#now,
      });
      this.#observations.set(key, observation);
      observation.start();
    }
    observation.want(entity, sections);
    return observation;
  }

  /** The observation that is under way, if every source has answered; looking costs nothing and keeps nothing alive. */
  findSettled(entity: ClusterEntity): ClusterObservation | undefined {
    const observation = this.#observations.get(keyOf(entity));
    return observation?.isSettled ? observation : undefined;
  }

  /** The observation once every source has answered, or as it is after `withinMs`. */
  async wantSettled(
    entity: ClusterEntity,
    options: { withinMs: number; sections?: readonly SectionName[] },
  ): Promise<ClusterObservation> {
    const observation = this.want(entity, options.sections);
    const polls = Math.ceil(options.withinMs / SETTLE_POLL_MS);
    for (let i = 0; i < polls && !observation.isSettled; i++) {
      await new Promise(resolve => setTimeout(resolve, SETTLE_POLL_MS));
    }
    return observation;
  }

  /** How many clusters are watched, and how many feeds show one of them. */
  get counts(): { clusters: number; viewers: number } {
    const all = [...this.#observations.values()];
    return {
      clusters: all.length,
      viewers: all.reduce((sum, { viewers }) => sum + viewers, 0),
    };
  }

  stop() {
    clearInterval(this.#sweeper);
    this.#observations.forEach(observation => observation.stop());
    this.#observations.clear();
  }

  #sweep() {
    const now = this.#now().getTime();
    for (const [key, observation] of this.#observations) {
      // A clock that was set back would keep for hours what nobody looks at.
      if (Math.abs(now - observation.wantedAt) > this.#idleMs) {
        observation.stop();
        this.#observations.delete(key);
      }
    }
  }
}

// An entity that is pointed at another cluster is another thing to look at.
function keyOf(entity: ClusterEntity): string {
  return `${entity.entityRef} ${stringifyClusterRef(entity.ref)}`;
}
