import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_CLUSTER } from '@eks-platform/backstage-plugin-eks-platform-common';
import { toClusterEntity, type ClusterEntity } from './ClusterEntity';
import { toComponentEntity, type ComponentEntity } from './ComponentEntity';

const PAGE_SIZE = 200;

/** Cluster entities that a caller may see: the catalog applies its own permissions. */
export class ClusterCatalog {
  readonly #catalog: CatalogService;

  constructor(catalog: CatalogService) {
    this.#catalog = catalog;
  }

  /** Throws a NotFoundError also when the caller may not see the entity. */
  async get(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<ClusterEntity> {
    const entity = await this.#catalog.getEntityByRef(entityRef, options);
    if (!entity) {
      throw new NotFoundError(`No entity ${entityRef}`);
    }
    const cluster = toClusterEntity(entity);
    if (!cluster) {
      throw new NotFoundError(
        `Entity ${entityRef} names no cluster: its annotation ${ANNOTATION_CLUSTER} must be <account>/<region>/<name>`,
      );
    }
    return cluster;
  }

  /** Throws a NotFoundError also when the caller may not see the entity. */
  async getComponent(
    entityRef: string,
    options: { credentials: BackstageCredentials },
  ): Promise<ComponentEntity> {
    const entity = await this.#catalog.getEntityByRef(entityRef, options);
    if (!entity) {
      throw new NotFoundError(`No entity ${entityRef}`);
    }
    const component = toComponentEntity(entity);
    if (!component) {
      throw new NotFoundError(
        `Entity ${entityRef} names nothing in a cluster: it has neither backstage.io/kubernetes-id nor backstage.io/kubernetes-namespace`,
      );
    }
    return component;
  }

  /** Those of some entities that are clusters and that the caller may see. */
  async findClusters(
    entityRefs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<ClusterEntity[]> {
    if (entityRefs.length === 0) {
      return [];
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs },
      options,
    );
    return items.flatMap(entity => (entity && toClusterEntity(entity)) ?? []);
  }

  async list(options: {
    credentials: BackstageCredentials;
  }): Promise<ClusterEntity[]> {
    const clusters: ClusterEntity[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE_SIZE }
          : {
              filter: {
                kind: 'Resource',
                'spec.type': 'kubernetes-cluster',
                [`metadata.annotations.${ANNOTATION_CLUSTER}`]:
                  CATALOG_FILTER_EXISTS,
              },
              orderFields: [{ field: 'metadata.name', order: 'asc' }],
              limit: PAGE_SIZE,
            },
        options,
      );
      clusters.push(
        ...page.items.flatMap(entity => toClusterEntity(entity) ?? []),
      );
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return clusters;
  }
}
