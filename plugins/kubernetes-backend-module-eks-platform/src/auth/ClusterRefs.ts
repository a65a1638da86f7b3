import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_CLUSTER,
  parseClusterRef,
  type ClusterRef,
} from '@eks-platform/backstage-plugin-eks-platform-common';

const KEPT_MS = 60_000;

interface Found {
  refs: Promise<ClusterRef[]>;
  at: number;
}

/** Finds our clusters by the name that the kubernetes plugin gives them, which is the name of their entity. */
export class ClusterRefs {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #now: () => number;
  readonly #found = new Map<string, Found>();

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    now?(): number;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#now = options.now ?? Date.now;
  }

  /** More than one when entities of several namespaces share the name. */
  async find(entityName: string): Promise<ClusterRef[]> {
    const known = this.#found.get(entityName);
    if (known && this.#now() - known.at < KEPT_MS) {
      return known.refs;
    }
    const found = { refs: this.#query(entityName), at: this.#now() };
    this.#found.set(entityName, found);
    found.refs.catch(() => this.#found.delete(entityName));
    return found.refs;
  }

  async #query(entityName: string): Promise<ClusterRef[]> {
    const { items } = await this.#catalog.queryEntities(
      {
        filter: {
          kind: 'Resource',
          'metadata.name': entityName,
          [`metadata.annotations.${ANNOTATION_CLUSTER}`]: CATALOG_FILTER_EXISTS,
        },
        fields: ['metadata.annotations'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items.flatMap(
      ({ metadata }) =>
        parseClusterRef(metadata.annotations?.[ANNOTATION_CLUSTER] ?? '') ?? [],
    );
  }
}
