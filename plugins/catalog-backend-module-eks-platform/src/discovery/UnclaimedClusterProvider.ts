import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { toError } from '@backstage/errors';
import {
  stringifyClusterRef,
  type ClusterRef,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { FoundCluster } from './listClusters';
import { unclaimedEntity } from './unclaimedEntity';

/** Written by `infra/cluster` of a generated repository: the entity that the cluster belongs to. */
const ENTITY_TAG = 'backstage.io/entity-ref';

/**
 * Gives the clusters of one account and region that belong to no entity yet.
 *
 * A read that fails changes nothing: what was found before stays.
 */
export class UnclaimedClusterProvider implements EntityProvider {
  readonly #place: Omit<ClusterRef, 'name'>;
  readonly #owner: string;
  readonly #partition: string;
  readonly #find: (signal: AbortSignal) => Promise<FoundCluster[]>;
  readonly #claimed: () => Promise<ReadonlySet<string>>;
  readonly #taskRunner: SchedulerServiceTaskRunner;
  readonly #logger: LoggerService;

  constructor(options: {
    place: Omit<ClusterRef, 'name'>;
    owner: string;
    partition: string;
    find(signal: AbortSignal): Promise<FoundCluster[]>;
    /** Cluster refs that have an entity of their own. */
    claimed(): Promise<ReadonlySet<string>>;
    taskRunner: SchedulerServiceTaskRunner;
    logger: LoggerService;
  }) {
    this.#place = options.place;
    this.#owner = options.owner;
    this.#partition = options.partition;
    this.#find = options.find;
    this.#claimed = options.claimed;
    this.#taskRunner = options.taskRunner;
    this.#logger = options.logger;
  }

  getProviderName(): string {
    const { account, region } = this.#place;
    return `eks-platform-discovery:${account}/${region}`;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#taskRunner.run({
      id: this.getProviderName(),
      fn: signal => this.#refresh(connection, signal),
    });
  }

  async #refresh(connection: EntityProviderConnection, signal: AbortSignal) {
    const { account, region } = this.#place;
    let unclaimed: ClusterRef[];
    try {
      const [found, claimed] = await Promise.all([
        this.#find(signal),
        this.#claimed(),
      ]);
      unclaimed = found
        .filter(({ tags }) => !tags[ENTITY_TAG])
        .map(({ name }) => ({ account, region, name }))
        .filter(ref => !claimed.has(stringifyClusterRef(ref)));
    } catch (error) {
      this.#logger.warn(
        `EKS clusters of ${account} in ${region} could not be listed; what was found before stays`,
        toError(error) as Error,
      );
      return;
    }
    await connection.applyMutation({
      type: 'full',
      entities: unclaimed.map(ref => ({
        entity: unclaimedEntity(ref, {
          owner: this.#owner,
          partition: this.#partition,
        }),
        locationKey: this.getProviderName(),
      })),
    });
  }
}
