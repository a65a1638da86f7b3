import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Router } from 'express';
import { audited } from '../audit/audited';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import { parseSections } from './parseSections';
import { ServerTiming } from './ServerTiming';

// The first view of a cluster waits this long for its sources; what is missing then says so.
const FIRST_VIEW_WITHIN_MS = 2_000;

export interface ClusterRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  catalog: ClusterCatalog;
  access: ClusterAccess;
  observations: ClusterObservations;
}

/** `GET /clusters/:kind/:namespace/:name/view`. */
export function addClusterRoutes(
  router: Router,
  options: ClusterRoutesOptions,
): void {
  const { httpAuth, auditor, catalog, access, observations } = options;

  router.get(
    '/clusters/:kind/:namespace/:name/view',
    async (request, response) => {
      const entityRef = stringifyEntityRef(request.params);
      const timing = new ServerTiming();
      const snapshot = await audited(
        auditor,
        {
          eventId: 'cluster-fetch',
          request,
          meta: { queryType: 'view', entityRef },
        },
        async () => {
          const credentials = await timing.other(
            'identity',
            httpAuth.credentials(request),
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
            withinMs: FIRST_VIEW_WITHIN_MS,
            sections: parseSections(request.query.sections),
          });
          return observation.current();
        },
      );
      response.set('Cache-Control', 'private, no-cache');
      response.set('ETag', `W/"${snapshot.revision}"`);
      response.set('Server-Timing', timing.header);
      response.type('json').send(snapshot.body);
    },
  );
}
