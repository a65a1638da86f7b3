import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  ComponentClusters,
  ComponentBlame,
  ComponentCluster,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Router } from 'express';
import { audited } from '../audit/audited';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import type { ClusterAccess } from '../permissions/ClusterAccess';

const VIEW_WITHIN_MS = 2_000;
const WORST_FIRST: ComponentBlame[] = [
  'both',
  'cluster',
  'app',
  'not-known',
  'fine',
  'absent',
];

export interface ComponentRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  catalog: Pick<ClusterCatalog, 'getComponent' | 'findClusters'>;
  access: Pick<ClusterAccess, 'findReadable'>;
  observations: Pick<ClusterObservations, 'wantSettled'>;
}

/** `GET /components/:kind/:namespace/:name`: the clusters that a Component depends on, as it sees them. */
export function addComponentRoutes(
  router: Router,
  options: ComponentRoutesOptions,
): void {
  const { httpAuth, auditor, catalog, access, observations } = options;

  router.get(
    '/components/:kind/:namespace/:name',
    async (request, response) => {
      const entityRef = stringifyEntityRef(request.params);
      const answer = await audited(
        auditor,
        {
          eventId: 'cluster-fetch',
          request,
          meta: { queryType: 'component', entityRef },
        },
        async (): Promise<ComponentClusters> => {
          const credentials = await httpAuth.credentials(request);
          const component = await catalog.getComponent(entityRef, {
            credentials,
          });
          const clusters = await catalog.findClusters(component.resources, {
            credentials,
          });
          const readable = await access.findReadable(
            clusters.map(cluster => cluster.entityRef),
            { credentials },
          );
          const seen = await Promise.all(
            clusters.map(async (cluster): Promise<ComponentCluster> => {
              if (!readable.has(cluster.entityRef)) {
                return { state: 'denied', clusterEntityRef: cluster.entityRef };
              }
              const observation = await observations.wantSettled(cluster, {
                withinMs: VIEW_WITHIN_MS,
              });
              const view = observation.deriveFor(component.scope);
              return { state: 'seen', view };
            }),
          );
          return {
            entityRef: component.entityRef,
            scope: component.scope,
            clusters: seen.sort((a, b) => rank(a) - rank(b)),
          };
        },
      );
      response.set('Cache-Control', 'private, no-cache');
      response.json(answer);
    },
  );
}

function rank(cluster: ComponentCluster): number {
  return cluster.state === 'denied'
    ? WORST_FIRST.length
    : WORST_FIRST.indexOf(cluster.view.blame);
}
