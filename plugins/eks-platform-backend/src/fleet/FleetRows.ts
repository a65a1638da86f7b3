import type {
  AuthService,
  BackstageCredentials,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  fleetStateOf,
  snapshotOfView,
  type FleetRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterEntity } from '../cluster/ClusterEntity';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import type { RememberedCluster, SnapshotStore } from './SnapshotStore';

/** Rows, and what is the matter with the memory that they come from. */
export interface FleetList {
  rows: FleetRow[];
  warning?: string;
}

/** The fleet as one caller may see it: from memory, so that it needs no cluster to answer. */
export class FleetRows {
  readonly #catalog: ClusterCatalog;
  readonly #access: ClusterAccess;
  readonly #observations: ClusterObservations;
  readonly #store: SnapshotStore;
  readonly #auth: AuthService;
  readonly #userInfo: UserInfoService;
  readonly #logger: LoggerService;

  constructor(options: {
    catalog: ClusterCatalog;
    access: ClusterAccess;
    observations: ClusterObservations;
    store: SnapshotStore;
    auth: AuthService;
    userInfo: UserInfoService;
    logger: LoggerService;
  }) {
    this.#catalog = options.catalog;
    this.#access = options.access;
    this.#observations = options.observations;
    this.#store = options.store;
    this.#auth = options.auth;
    this.#userInfo = options.userInfo;
    this.#logger = options.logger;
  }

  /** Clusters that the catalog shows to the caller; what may not be read has its name, place and owner alone. */
  async list(options: {
    credentials: BackstageCredentials;
  }): Promise<FleetList> {
    const [entities, mine, memory] = await Promise.all([
      this.#catalog.list(options),
      this.#ownershipRefs(options.credentials),
      this.#remember(),
    ]);
    const readable = await this.#access.findReadable(
      entities.map(entity => entity.entityRef),
      options,
    );
    const rows = entities.map(entity =>
      this.#rowOf(entity, {
        mine,
        mayRead: readable.has(entity.entityRef),
        remembered: memory.clusters.get(entity.entityRef),
      }),
    );
    return { rows: await Promise.all(rows), warning: memory.warning };
  }

  /** One cluster; throws when the catalog shows the caller no such cluster. */
  async get(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<FleetRow> {
    const entity = await this.#catalog.get(entityRef, options);
    const [mine, readable, remembered] = await Promise.all([
      this.#ownershipRefs(options.credentials),
      this.#access.findReadable([entity.entityRef], options),
      this.#store.get(entity.entityRef),
    ]);
    const mayRead = readable.has(entity.entityRef);
    return this.#rowOf(entity, { mine, mayRead, remembered });
  }

  async #rowOf(
    entity: ClusterEntity,
    known: {
      mine: ReadonlySet<string>;
      mayRead: boolean;
      remembered: RememberedCluster | undefined;
    },
  ): Promise<FleetRow> {
    const row = {
      ...placeOf(entity),
      ownedByMe: entity.owners.some(owner => known.mine.has(owner)),
    };
    return known.mayRead
      ? { ...row, ...(await this.#known(entity, known.remembered)) }
      : { ...row, state: 'no-access' };
  }

  /** Without its memory the list still has names, places and what somebody looks at. */
  async #remember(): Promise<{
    clusters: Map<string, RememberedCluster>;
    warning?: string;
  }> {
    try {
      return { clusters: await this.#store.all() };
    } catch (error) {
      this.#logger.error(
        'Snapshots could not be read',
        toError(error) as Error,
      );
      return {
        clusters: new Map(),
        warning:
          'Snapshots cannot be read: the database of the backend does not answer',
      };
    }
  }

  /** What somebody looks at right now is newer than what was remembered. */
  async #known(
    entity: ClusterEntity,
    remembered: RememberedCluster | undefined,
  ): Promise<Pick<FleetRow, 'state' | 'lifecycle' | 'snapshot' | 'failure'>> {
    const live = this.#observations.findSettled(entity);
    const view = (await live?.current())?.whole;
    const isLive = view && view.overview.state !== 'unreachable';
    const snapshot = isLive
      ? snapshotOfView(view, {
          takenAt: new Date(view.generatedAt),
          template: entity.facts.template,
        })
      : remembered?.snapshot;
    const failure = isLive ? undefined : remembered?.failure;
    const { lifecycle } = entity;
    return {
      lifecycle: snapshot?.lifecycle ?? lifecycle,
      state: fleetStateOf({ snapshot, lifecycle, failed: !!failure }),
      snapshot,
      failure: failure && {
        message: failure.message,
        since: failure.since.toISOString(),
      },
    };
  }

  async #ownershipRefs(
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      return new Set();
    }
    const info = await this.#userInfo.getUserInfo(credentials);
    return new Set(info.ownershipEntityRefs);
  }
}

function placeOf(entity: ClusterEntity) {
  const { entityRef, name, ref, facts } = entity;
  return {
    entityRef,
    // The name that discovery gives carries account and region.
    name: entity.unclaimed ? ref.name : name,
    account: ref.account,
    region: ref.region,
    owner: facts.owner,
    unclaimed: entity.unclaimed,
    system: entity.system,
    template: facts.template,
  };
}
