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
import type { ClusterObservation } from '../cluster/ClusterObservation';
import { answerSectionTable } from './answerTable';
import { parseTableQuery } from './parseTableQuery';
import {
  CLUSTER_PATH,
  readCluster,
  type ClusterReadOptions,
} from './readCluster';
import { ServerTiming } from './ServerTiming';

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
  options: ClusterReadOptions,
): void {
  for (const [table, answer] of Object.entries(TABLES)) {
    router.get(`${CLUSTER_PATH}/${table}`, async (request, response) => {
      const timing = new ServerTiming();
      const page = await readCluster(
        request,
        options,
        { queryType: table, timing },
        observation => answer(observation, parseTableQuery(request.query)),
      );
      response.set('Cache-Control', 'private, no-cache');
      response.set('Server-Timing', timing.header);
      response.json(page);
    });
  }
}

function withRows<T, R>(
  { data, ...section }: Section<T>,
  rows: (data: T) => R[],
): Section<R[]> {
  return { ...section, ...(data !== undefined && { data: rows(data) }) };
}
