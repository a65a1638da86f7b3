import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { deriveNodeDetail } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Router } from 'express';
import { audited } from '../audit/audited';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import type { ClusterAccess } from '../permissions/ClusterAccess';

const VIEW_WITHIN_MS = 2_000;

export interface NodeRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  catalog: Pick<ClusterCatalog, 'get'>;
  access: Pick<ClusterAccess, 'requireRead'>;
  observations: Pick<ClusterObservations, 'wantSettled'>;
}

/** `GET /clusters/:kind/:namespace/:name/nodes/:node`: what is known of one node besides its row. */
export function addNodeRoutes(
  router: Router,
  options: NodeRoutesOptions,
): void {
  const { httpAuth, auditor, catalog, access, observations } = options;

  router.get(
    '/clusters/:kind/:namespace/:name/nodes/:node',
    async (request, response) => {
      const { node, ...compound } = request.params;
      const entityRef = stringifyEntityRef(compound);
      const detail = await audited(
        auditor,
        {
          eventId: 'cluster-fetch',
          request,
          meta: { queryType: 'node', entityRef },
        },
        async () => {
          const credentials = await httpAuth.credentials(request);
          const entity = await catalog.get(entityRef, { credentials });
          await access.requireRead(entity.entityRef, { credentials });
          const observation = await observations.wantSettled(entity, {
            withinMs: VIEW_WITHIN_MS,
          });
          return observation.read(state => deriveNodeDetail(state, node));
        },
      );
      if (!detail) {
        throw new NotFoundError(`${entityRef} has no node "${node}" now`);
      }
      response.set('Cache-Control', 'private, no-cache');
      response.json(detail);
    },
  );
}
