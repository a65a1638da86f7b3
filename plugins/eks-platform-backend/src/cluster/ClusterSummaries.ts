import type {
  BackstageCredentials,
  UserInfoService,
  AuthService,
} from '@backstage/backend-plugin-api';
import type { ClusterSummary } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import type { ClusterCatalog } from './ClusterCatalog';
import type { ClusterEntity } from './ClusterEntity';
import type { ClusterObservations } from './ClusterObservations';
import { summariseCluster } from './summariseCluster';

// A list is answered within this, whatever a single cluster does.
const WITHIN_MS = 1_500;
// More clusters than this are listed without being looked at.
const MOST_OBSERVED = 30;

/** The list of clusters as one caller may see it. */
export class ClusterSummaries {
  readonly #catalog: ClusterCatalog;
  readonly #access: ClusterAccess;
  readonly #observations: ClusterObservations;
  readonly #auth: AuthService;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    catalog: ClusterCatalog;
    access: ClusterAccess;
    observations: ClusterObservations;
    auth: AuthService;
    userInfo: UserInfoService;
  }) {
    this.#catalog = options.catalog;
    this.#access = options.access;
    this.#observations = options.observations;
    this.#auth = options.auth;
    this.#userInfo = options.userInfo;
  }

  async list(options: {
    credentials: BackstageCredentials;
  }): Promise<ClusterSummary[]> {
    const [entities, mine] = await Promise.all([
      this.#catalog.list(options),
      this.#ownershipRefs(options.credentials),
    ]);
    const readable = await this.#access.findReadable(
      entities.map(entity => entity.entityRef),
      options,
    );
    let observed = 0;
    return Promise.all(
      entities.map(async entity => {
        const ownedByMe = entity.owners.some(owner => mine.has(owner));
        if (!readable.has(entity.entityRef)) {
          return summariseCluster(entity, { ownedByMe, state: 'denied' });
        }
        observed++;
        return observed > MOST_OBSERVED
          ? summariseCluster(entity, { ownedByMe, state: 'loading' })
          : this.#observe(entity, ownedByMe);
      }),
    );
  }

  async #observe(
    entity: ClusterEntity,
    ownedByMe: boolean,
  ): Promise<ClusterSummary> {
    const observation = await this.#observations.wantSettled(entity, {
      withinMs: WITHIN_MS,
    });
    const state = observation.isSettled ? 'seen' : 'loading';
    const { view } = observation.snapshot();
    return summariseCluster(entity, { ownedByMe, state, view });
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
