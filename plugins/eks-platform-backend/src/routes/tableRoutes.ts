import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  HOST_COLUMNS,
  NODE_COLUMNS,
  PENDING_POD_COLUMNS,
  listPendingPods,
  type Section,
  type SectionTable,
  type TableQuery,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Router } from 'express';
import { audited } from '../audit/audited';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterObservation } from '../cluster/ClusterObservation';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import { answerSectionTable } from './answerTable';
import { parseTableQuery } from './parseTableQuery';

const VIEW_WITHIN_MS = 2_000;

export interface TableRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  catalog: ClusterCatalog;
  access: ClusterAccess;
  observations: ClusterObservations;
}

type Answer = (
  observation: ClusterObservation,
  query: TableQuery,
) => Promise<SectionTable<unknown>>;

const TABLES: Record<string, Answer> = {
  nodes: async (observation, query) => {
    const { nodes } = (await observation.current()).whole;
    const rows = withRows(nodes, data => data.nodes);
    return answerSectionTable(rows, NODE_COLUMNS, query);
  },
  'pods/pending': async (observation, query) =>
    answerSectionTable(
      observation.read(listPendingPods),
      PENDING_POD_COLUMNS,
      query,
    ),
  hosts: async (observation, query) => {
    const { ingress } = (await observation.current()).whole;
    const rows = withRows(ingress, data => data.hosts);
    return answerSectionTable(rows, HOST_COLUMNS, query);
  },
};

/** `GET /clusters/:kind/:namespace/:name/{nodes,pods/pending,hosts}`: long tables, page by page. */
export function addTableRoutes(
  router: Router,
  options: TableRoutesOptions,
): void {
  const { httpAuth, auditor, catalog, access, observations } = options;
  for (const [table, answer] of Object.entries(TABLES)) {
    router.get(
      `/clusters/:kind/:namespace/:name/${table}`,
      async (request, response) => {
        const entityRef = stringifyEntityRef(request.params);
        const page = await audited(
          auditor,
          {
            eventId: 'cluster-fetch',
            request,
            meta: { queryType: table, entityRef },
          },
          async () => {
            const credentials = await httpAuth.credentials(request);
            const entity = await catalog.get(entityRef, { credentials });
            await access.requireRead(entity.entityRef, { credentials });
            const query = parseTableQuery(request.query);
            const observation = await observations.wantSettled(entity, {
              withinMs: VIEW_WITHIN_MS,
            });
            return answer(observation, query);
          },
        );
        response.set('Cache-Control', 'private, no-cache');
        response.json(page);
      },
    );
  }
}

function withRows<T, R>(
  { data, ...section }: Section<T>,
  rows: (data: T) => R[],
): Section<R[]> {
  return { ...section, ...(data !== undefined && { data: rows(data) }) };
}
