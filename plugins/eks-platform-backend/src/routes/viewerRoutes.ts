import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { judgeViewerAddress } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Router } from 'express';
import { audited } from '../audit/audited';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import { viewerAddressOf } from './viewerAddressOf';

const VIEW_WITHIN_MS = 2_000;

export interface ViewerRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  catalog: Pick<ClusterCatalog, 'get'>;
  access: Pick<ClusterAccess, 'requireRead'>;
  observations: Pick<ClusterObservations, 'wantSettled'>;
}

/** `GET /clusters/:kind/:namespace/:name/viewer-address`: whether the API server lets the caller's own address in. */
export function addViewerRoutes(
  router: Router,
  options: ViewerRoutesOptions,
): void {
  const { httpAuth, auditor, catalog, access, observations } = options;

  router.get(
    '/clusters/:kind/:namespace/:name/viewer-address',
    async (request, response) => {
      const entityRef = stringifyEntityRef(request.params);
      const view = await audited(
        auditor,
        {
          eventId: 'cluster-fetch',
          request,
          meta: { queryType: 'viewer-address', entityRef },
        },
        async () => {
          const credentials = await httpAuth.credentials(request, {
            allow: ['user'],
          });
          const entity = await catalog.get(entityRef, { credentials });
          await access.requireRead(entity.entityRef, { credentials });
          const observation = await observations.wantSettled(entity, {
            withinMs: VIEW_WITHIN_MS,
          });
          return (await observation.current()).view;
        },
      );
      const { endpoint } = view.identity.data ?? {};
      response.set('Cache-Control', 'private, no-store');
      response.json(
        judgeViewerAddress(
          viewerAddressOf(request),
          endpoint && {
            endpointPublic: endpoint.public,
            endpointPrivate: endpoint.private,
            publicAccessCidrs: endpoint.allowed.map(({ cidr }) => cidr),
          },
        ),
      );
    },
  );
}
