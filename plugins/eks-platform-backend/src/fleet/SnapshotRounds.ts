import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterEntity } from '../cluster/ClusterEntity';
import { telemetry } from '../telemetry/Telemetry';
import type { ClusterLooks } from './ClusterLooks';
import type { SnapshotStore } from './SnapshotStore';

const AT_ONCE = 10;
const HOUR_MS = 3_600_000;
const FINE_HISTORY_MS = 24 * HOUR_MS;
const HISTORY_MS = 90 * 24 * HOUR_MS;

/** What a round did. */
export interface RoundResult {
  looked: number;
  failed: number;
}

/** Looks at every cluster once and remembers what it saw. The scheduler lets one replica do it at a time. */
export class SnapshotRounds {
  readonly #auth: AuthService;
  readonly #catalog: ClusterCatalog;
  readonly #looks: ClusterLooks;
  readonly #store: SnapshotStore;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    auth: AuthService;
    catalog: ClusterCatalog;
    looks: ClusterLooks;
    store: SnapshotStore;
    logger: LoggerService;
    now(): Date;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#looks = options.looks;
    this.#store = options.store;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  async run(signal: AbortSignal): Promise<RoundResult> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const clusters = await this.#catalog.list({ credentials });
    const waiting = [...clusters];
    const result: RoundResult = { looked: 0, failed: 0 };
    const work = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        signal.throwIfAborted();
        const fine = await this.#remember(next, signal);
        result[fine ? 'looked' : 'failed']++;
        telemetry.count('snapshots', { result: fine ? 'answered' : 'failed' });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await this.#tidy(clusters);
    return result;
  }

  /** Returns whether the cluster answered. An error of the database ends the round: the next one makes up for it. */
  async #remember(
    cluster: ClusterEntity,
    signal: AbortSignal,
  ): Promise<boolean> {
    const look = await this.#looks.take(cluster, signal).catch(error => {
      this.#logger.error(
        `${cluster.entityRef} could not be looked at`,
        toError(error) as Error,
      );
      return {
        failure:
          'The look at the cluster failed; the log of the backend says why',
      };
    });
    signal.throwIfAborted();
    if ('failure' in look) {
      await this.#store.fail(cluster.entityRef, look.failure, this.#now());
      return false;
    }
    await this.#store.succeed(look.snapshot);
    return true;
  }

  async #tidy(clusters: ClusterEntity[]) {
    this.#looks.keepOnly(clusters);
    const now = this.#now().getTime();
    const coarse = new Date(now - FINE_HISTORY_MS);
    await this.#store.forgetOthers(
      clusters.map(cluster => cluster.entityRef),
      coarse,
    );
    await this.#store.thinOut({ oldest: new Date(now - HISTORY_MS), coarse });
  }
}
