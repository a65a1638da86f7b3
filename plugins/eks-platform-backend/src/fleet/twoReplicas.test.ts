import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Fleet } from '@eks-platform/backstage-plugin-eks-platform-common';
import request from 'supertest';
import plugin from '..';
import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import {
  accountsConfig,
  clusterEntity,
  fakeAws,
} from '../__testUtils__/fakeFleet';

const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING;
const FIRST_ROUND_WITHIN_MS = 40_000;

// Backstage's scheduler locks in the database, which takes a real one: `.ci/with-postgres yarn test …` brings it.
const describeOnPostgres = POSTGRES ? describe : describe.skip; // needs a server
describeOnPostgres('two replicas on one PostgreSQL', () => {
  let api: FakeApiServer;
  const aws = fakeAws(() => api.endpoint);

  beforeAll(async () => {
    aws.reset();
    api = await FakeApiServer.start();
    api.put('/api/v1/nodes', {
      metadata: { name: 'ip-10-0-0-1' },
      spec: {},
      status: {},
    });
  });
  afterAll(() => api.stop());

  async function startReplica() {
    const { server } = await startTestBackend({
      features: [
        plugin,
        databaseServiceFactory,
        schedulerServiceFactory,
        mockServices.rootConfig.factory({
          data: {
            ...accountsConfig,
            backend: {
              baseUrl: 'http://localhost',
              database: {
                client: 'pg',
                connection: POSTGRES,
                prefix: `replicas_${process.pid}_`,
              },
            },
          },
        }),
        catalogServiceMock.factory({ entities: [clusterEntity('bluesky')] }),
      ],
    });
    return async () =>
      (await request(server).get('/api/eks-platform/fleet')).body as Fleet;
  }

  it(
    'start at once, look at each cluster once between them and show the same',
    async () => {
      const replicas = await Promise.all([startReplica(), startReplica()]);
      const deadline = Date.now() + FIRST_ROUND_WITHIN_MS;
      let answers: Fleet[];
      do {
        await new Promise(resolve => setTimeout(resolve, 250));
        answers = await Promise.all(replicas.map(replica => replica()));
      } while (!answers[0].newestAt && Date.now() < deadline);

      expect(answers[0].rows[0].snapshot?.nodes).toEqual({
        total: 1,
        ready: 0,
        spot: 0,
      });
      expect(answers[1]).toEqual(answers[0]);
      // A second round would be five minutes later; a second replica's would be now.
      await new Promise(resolve => setTimeout(resolve, 3_000));
      const lists = api.requests.filter(r => r === 'list /api/v1/nodes');
      expect(lists).toHaveLength(1);
    },
    FIRST_ROUND_WITHIN_MS + 20_000,
  );
});
