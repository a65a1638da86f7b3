import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  FLEET_COLUMNS,
  type Fleet,
  type FleetTable,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Router } from 'express';
import { audited } from '../audit/audited';
import { answerTable } from '../routes/answerTable';
import { parseTableQuery } from '../routes/parseTableQuery';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import type { FleetRows } from './FleetRows';
import type { SnapshotStore } from './SnapshotStore';

const DAY_MS = 86_400_000;
const MOST_DAYS = 90;

export interface FleetRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  catalog: ClusterCatalog;
  access: ClusterAccess;
  fleet: FleetRows;
  store: SnapshotStore;
  snapshots: { everySeconds: number };
  now(): Date;
}

/** `GET /fleet`, `GET /fleet/clusters`, `GET /fleet/history` and `GET /clusters/:kind/:namespace/:name/history`. */
export function addFleetRoutes(router: Router, options: FleetRoutesOptions) {
  const { httpAuth, auditor, catalog, access, fleet, store, now } = options;

  router.get('/fleet', async (request, response) => {
    const { rows, warning } = await audited(
      auditor,
      { eventId: 'cluster-fetch', request, meta: { queryType: 'fleet' } },
      async () => {
        const credentials = await httpAuth.credentials(request);
        return fleet.list({ credentials });
      },
    );
    const taken = rows.flatMap(row => row.snapshot?.takenAt ?? []).sort();
    const body: Fleet = {
      rows,
      warning,
      newestAt: taken.at(-1),
      everySeconds: options.snapshots.everySeconds,
    };
    response.set('Cache-Control', 'private, no-cache');
    response.json(body);
  });

  router.get('/fleet/clusters', async (request, response) => {
    const body = await audited(
      auditor,
      { eventId: 'cluster-fetch', request, meta: { queryType: 'fleet-page' } },
      async (): Promise<FleetTable> => {
        const credentials = await httpAuth.credentials(request);
        const query = parseTableQuery(request.query);
        const { rows, warning } = await fleet.list({ credentials });
        return { ...answerTable(rows, FLEET_COLUMNS, query), warning };
      },
    );
    response.set('Cache-Control', 'private, no-cache');
    response.json(body);
  });

  router.get('/fleet/history', async (request, response) => {
    const since = readSince(request.query.days, now());
    const history = await audited(
      auditor,
      {
        eventId: 'cluster-fetch',
        request,
        meta: { queryType: 'fleet-history' },
      },
      async () => {
        const credentials = await httpAuth.credentials(request);
        const entities = await catalog.list({ credentials });
        const readable = await access.findReadable(
          entities.map(entity => entity.entityRef),
          { credentials },
        );
        return store.history([...readable], since);
      },
    );
    response.json(Object.fromEntries(history));
  });

  router.get(
    '/clusters/:kind/:namespace/:name/history',
    async (request, response) => {
      const entityRef = stringifyEntityRef(request.params);
      const since = readSince(request.query.days, now());
      const points = await audited(
        auditor,
        {
          eventId: 'cluster-fetch',
          request,
          meta: { queryType: 'history', entityRef },
        },
        async () => {
          const credentials = await httpAuth.credentials(request);
          const entity = await catalog.get(entityRef, { credentials });
          await access.requireRead(entity.entityRef, { credentials });
          const history = await store.history([entity.entityRef], since);
          return history.get(entity.entityRef) ?? [];
        },
      );
      response.json(points);
    },
  );
}

function readSince(days: unknown, now: Date): Date {
  const count = days === undefined ? 30 : Number(days);
  if (!Number.isInteger(count) || count < 1 || count > MOST_DAYS) {
    throw new InputError(
      `Query days is "${days}": expected a whole number from 1 to ${MOST_DAYS}`,
    );
  }
  return new Date(now.getTime() - count * DAY_MS);
}
