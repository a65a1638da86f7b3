import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { isError, stringifyError } from '@backstage/errors';
import type {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  LocationSpec,
} from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_CLUSTER,
  parseClusterRef,
  stringifyClusterRef,
  type ClusterRef,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  CLUSTER_ANNOTATIONS,
  type ClusterAnnotations,
} from './clusterAnnotations';

const CACHE_KEY = 'annotations';

/** Says what is known of a cluster now; throws when AWS does not. */
export type ReadAnnotations = (ref: ClusterRef) => Promise<ClusterAnnotations>;

/**
 * Adds to cluster entities where their API server is and where they stand in their life cycle, so that the kubernetes
 * plugin finds them. While AWS does not answer, what it said last stays.
 */
export class EksClusterProcessor implements CatalogProcessor {
  readonly #read: ReadAnnotations;
  readonly #logger: LoggerService;

  constructor(options: { read: ReadAnnotations; logger: LoggerService }) {
    this.#read = options.read;
    this.#logger = options.logger;
  }

  getProcessorName(): string {
    return 'eks-platform:EksClusterProcessor';
  }

  async preProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    _originLocation: LocationSpec,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const ref = parseClusterRef(
      entity.metadata.annotations?.[ANNOTATION_CLUSTER] ?? '',
    );
    if (!ref) {
      return entity;
    }
    const known = await this.#known(ref, cache);
    // Ours win: a handwritten API server would get the portal's token.
    const own = Object.entries(entity.metadata.annotations ?? {}).filter(
      ([name]) => !CLUSTER_ANNOTATIONS.has(name),
    );
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: { ...Object.fromEntries(own), ...known },
      },
    };
  }

  async #known(
    ref: ClusterRef,
    cache: CatalogProcessorCache,
  ): Promise<ClusterAnnotations> {
    const clusterRef = stringifyClusterRef(ref);
    try {
      const annotations = await this.#read(ref);
      await cache.set(CACHE_KEY, { clusterRef, annotations });
      return annotations;
    } catch (error) {
      this.#logger.warn(
        `Cluster ${clusterRef} keeps what was known of it: ${
          isError(error) ? error.message : stringifyError(error)
        }`,
      );
      const last = await cache.get<{
        clusterRef: string;
        annotations: ClusterAnnotations;
      }>(CACHE_KEY);
      return last?.clusterRef === clusterRef ? last.annotations : {};
    }
  }
}
