import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Request } from 'express';
import { audited } from '../audit/audited';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterObservation } from '../cluster/ClusterObservation';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import type { ServerTiming } from './ServerTiming';

// The first answer about a cluster waits this long for its sources; what is missing then says so.
const SETTLED_WITHIN_MS = 2_000;

/** Where a route that shows one cluster stands. */
export const CLUSTER_PATH = '/clusters/:kind/:namespace/:name';

export interface ClusterReadOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  catalog: Pick<ClusterCatalog, 'get'>;
  access: Pick<ClusterAccess, 'requireRead'>;
  observations: Pick<ClusterObservations, 'wantSettled'>;
}

interface ClusterRead {
  /** What is read, for the audit log. */
  queryType: string;
  timing: ServerTiming;
  /** Sections whose lazy sources are wanted too. */
  sections?: Parameters<ClusterObservations['wantSettled']>[1]['sections'];
  /** Kinds of callers; users and services unless something else is said. */
  allow?: ['user'];
}

/**
 * The cluster that a request names, once its caller is known and may read it and its sources had time to answer. One audit
 * event covers all of it and `answer`.
 */
export async function readCluster<T>(
  request: Request,
  { httpAuth, auditor, catalog, access, observations }: ClusterReadOptions,
  { queryType, timing, sections, allow }: ClusterRead,
  answer: (observation: ClusterObservation) => T | Promise<T>,
): Promise<T> {
  const { kind, namespace, name } = request.params;
  const entityRef = stringifyEntityRef({ kind, namespace, name });
  return audited(
    auditor,
    { eventId: 'cluster-fetch', request, meta: { queryType, entityRef } },
    async () => {
      const credentials = await timing.other(
        'identity',
        httpAuth.credentials(request, allow && { allow }),
      );
      const entity = await timing.other(
        'catalog',
        catalog.get(entityRef, { credentials }),
      );
      await timing.other(
        'permission',
        access.requireRead(entity.entityRef, { credentials }),
      );
      const observation = await observations.wantSettled(entity, {
        withinMs: SETTLED_WITHIN_MS,
        sections,
      });
      return answer(observation);
    },
  );
}
