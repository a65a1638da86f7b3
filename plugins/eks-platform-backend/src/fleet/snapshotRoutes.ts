import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Router } from 'express';
import { audited } from '../audit/audited';
import type { FleetRows } from './FleetRows';

export interface SnapshotRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  fleet: Pick<FleetRows, 'get'>;
}

/** `GET /clusters/:kind/:namespace/:name/snapshot`: what is remembered of one cluster; no cluster is asked. */
export function addSnapshotRoutes(
  router: Router,
  options: SnapshotRoutesOptions,
): void {
  const { httpAuth, auditor, fleet } = options;
  router.get(
    '/clusters/:kind/:namespace/:name/snapshot',
    async (request, response) => {
      const entityRef = stringifyEntityRef(request.params);
      const row = await audited(
        auditor,
        {
          eventId: 'cluster-fetch',
          request,
          meta: { queryType: 'snapshot', entityRef },
        },
        async () =>
          fleet.get(entityRef, {
            credentials: await httpAuth.credentials(request),
          }),
      );
      response.set('Cache-Control', 'private, no-cache');
      response.json(row);
    },
  );
}
