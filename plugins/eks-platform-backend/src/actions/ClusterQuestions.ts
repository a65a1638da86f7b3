import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  stringifyClusterRef,
  type ClusterView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterEntity } from '../cluster/ClusterEntity';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import type { ClusterAccess } from '../permissions/ClusterAccess';

// Who asks in a chat waits for an answer, not for a stream.
const ANSWER_WITHIN_MS = 8_000;

/** Finds the cluster that a question names, checks that the caller may read it, and looks at it. */
export class ClusterQuestions {
  readonly #catalog: ClusterCatalog;
  readonly #access: ClusterAccess;
  readonly #observations: ClusterObservations;

  constructor(options: {
    catalog: ClusterCatalog;
    access: ClusterAccess;
    observations: ClusterObservations;
  }) {
    this.#catalog = options.catalog;
    this.#access = options.access;
    this.#observations = options.observations;
  }

  /** `cluster` is an entity ref, `<account>/<region>/<name>`, or a name that only one cluster has. */
  async view(
    cluster: string,
    options: { credentials: BackstageCredentials },
  ): Promise<ClusterView> {
    const entity = await this.#find(cluster, options);
    await this.#access.requireRead(entity.entityRef, options);
    const observation = await this.#observations.wantSettled(entity, {
      withinMs: ANSWER_WITHIN_MS,
    });
    return (await observation.current()).whole;
  }

  async #find(
    cluster: string,
    options: { credentials: BackstageCredentials },
  ): Promise<ClusterEntity> {
    const wanted = cluster.trim();
    const all = await this.#catalog.list(options);
    const found = all.filter(
      entity =>
        entity.entityRef === wanted.toLocaleLowerCase('en-US') ||
        stringifyClusterRef(entity.ref) === wanted ||
        entity.name === wanted ||
        entity.ref.name === wanted,
    );
    if (found.length === 0) {
      throw new NotFoundError(
        `No cluster "${wanted}": list-clusters names those that you may see`,
      );
    }
    if (found.length > 1) {
      const refs = found.map(({ ref }) => stringifyClusterRef(ref)).join(', ');
      throw new InputError(
        `"${wanted}" is the name of ${found.length} clusters: use one of ${refs}`,
      );
    }
    return found[0];
  }
}
