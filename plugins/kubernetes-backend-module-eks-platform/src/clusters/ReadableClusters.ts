import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  ClusterDetails,
  KubernetesClustersSupplier,
} from '@backstage/plugin-kubernetes-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ANNOTATION_CLUSTER,
  eksPlatformClusterReadPermission,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/**
 * The clusters of another supplier, without those of ours that the caller may not see.
 *
 * The kubernetes plugin itself asks only whether somebody may read any cluster at all: a Component that depends on a cluster
 * would show what runs there to whoever wrote the relation.
 */
export class ReadableClusters implements KubernetesClustersSupplier {
  readonly #clusters: KubernetesClustersSupplier;
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;

  constructor(options: {
    clusters: KubernetesClustersSupplier;
    auth: AuthService;
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    this.#clusters = options.clusters;
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  async getClusters(options: {
    credentials: BackstageCredentials;
  }): Promise<ClusterDetails[]> {
    const [clusters, denied] = await Promise.all([
      this.#clusters.getClusters(options),
      this.#findDenied(options),
    ]);
    return clusters.filter(({ name }) => !denied.has(name));
  }

  /** Names of entities; the plugin knows clusters by nothing else, so one denied namesake denies the name. */
  async #findDenied(options: {
    credentials: BackstageCredentials;
  }): Promise<Set<string>> {
    const { items } = await this.#catalog.queryEntities(
      {
        filter: {
          kind: 'Resource',
          [`metadata.annotations.${ANNOTATION_CLUSTER}`]: CATALOG_FILTER_EXISTS,
        },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        limit: 10_000,
      },
      // With the portal's own rights: an entity that the caller cannot see is one that they may not read either.
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    if (items.length === 0) {
      return new Set();
    }
    const decisions = await this.#permissions.authorize(
      items.map(entity => ({
        permission: eksPlatformClusterReadPermission,
        resourceRef: stringifyEntityRef(entity),
      })),
      options,
    );
    return new Set(
      items
        .filter((_, i) => decisions[i].result !== AuthorizeResult.ALLOW)
        .map(({ metadata }) => metadata.name),
    );
  }
}
