import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Fleet } from '@eks-platform/backstage-plugin-eks-platform-common';
import request from 'supertest';
import plugin from '..';
import { accountsConfig, clusterEntity } from './fakeFleet';

/** A PostgreSQL server for tests; undefined without one. `.ci/with-postgres` brings it. */
export const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;

/**
 * One of several backends on that server, with the scheduler and the database of a real Backstage. On an empty database
 * Backstage's scheduler may lose the race for its own tables, and the process ends; whatever runs it starts it again.
 */
export async function startReplica(prefix: string) {
  const backend = await startBackend(prefix).catch(error => {
    if (/already locked/.test(String(error))) {
      return startBackend(prefix);
    }
    throw error;
  });
  return {
    stop: () => backend.stop(),
    /** Status and body of the fleet. */
    async fleet(): Promise<{ status: number; body: Fleet }> {
      const { status, body } = await request(backend.server).get(
        '/api/eks-platform/fleet',
      );
      return { status, body };
    },
  };
}

function startBackend(prefix: string) {
  return startTestBackend({
    features: [
      plugin,
      databaseServiceFactory,
      schedulerServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          ...accountsConfig,
          backend: {
            baseUrl: 'http://localhost',
            database: { client: 'pg', connection: POSTGRES, prefix },
          },
        },
      }),
      catalogServiceMock.factory({ entities: [clusterEntity('bluesky')] }),
    ],
  });
}
