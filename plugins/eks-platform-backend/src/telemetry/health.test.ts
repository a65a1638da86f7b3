import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { BackendHealth } from '@eks-platform/backstage-plugin-eks-platform-common';
import Knex from 'knex';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import plugin from '..';
import { eventually } from '../__testUtils__/eventually';
import {
  accountsConfig,
  clusterEntity,
  fakeAws,
} from '../__testUtils__/fakeFleet';

// Starting a backend takes seconds on a loaded machine.
jest.setTimeout(60_000);

describe('the health of the backend', () => {
  let endpoint = '';
  const asked: string[] = [];
  // A server that gives back what it was sent, as some proxies do.
  const server = createServer((req, res) => {
    asked.push(String(req.headers.authorization));
    res.statusCode = 401;
    res.end(`no: ${req.headers.authorization}`);
  });
  const aws = fakeAws(() => endpoint);
  const knex = Knex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  const logger = mockServices.logger.mock({ child: () => logger });

  beforeAll(async () => {
    aws.reset();
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await knex.destroy();
  });

  it('is told without a user and without names, and logs hold no token', async () => {
    const { server: backend } = await startTestBackend({
      features: [
        plugin,
        logger.factory,
        mockServices.database.mock({ getClient: async () => knex }).factory,
        mockServices.httpAuth.factory({
          defaultCredentials: {
            $$type: '@backstage/BackstageCredentials',
          } as never,
        }),
        mockServices.rootConfig.factory({ data: accountsConfig }),
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
        catalogServiceMock.factory({ entities: [clusterEntity('bluesky')] }),
      ],
    });
    const read = async () => {
      const answer = await request(backend).get('/api/eks-platform/health');
      expect(answer.status).toBe(200);
      return answer.body as BackendHealth;
    };
    const healthy = await eventually(async () => {
      const health = await read();
      return health.snapshots.newestAt && health;
    });
    expect(healthy).toMatchObject({
      state: 'ok',
      snapshots: { state: 'ok' },
      memory: { state: 'ok', mostBytes: 512e6 },
      watched: { clusters: 0, viewers: 0 },
    });
    expect(JSON.stringify(healthy)).not.toMatch(/bluesky|sandbox|1111/);

    await knex.schema.dropTable('cluster_history');
    await knex.schema.dropTable('cluster_snapshots');
    expect(await read()).toMatchObject({
      state: 'degraded',
      snapshots: { state: 'database-down' },
    });

    expect(asked.length).toBeGreaterThan(0);
    const [token] = asked[0].match(/k8s-aws-v1\.[\w-]+/) ?? [];
    expect(token).toBeDefined();
    const logged = JSON.stringify(
      [logger.error, logger.warn, logger.info, logger.debug].flatMap(
        ({ mock }) =>
          mock.calls.map(call =>
            call.map(part =>
              part instanceof Error ? `${part.stack} ${part.cause}` : part,
            ),
          ),
      ),
    );
    expect(logged).toContain('Looked at 1 clusters');
    expect(logged).not.toContain('k8s-aws-v1');
    expect(logged).not.toMatch(/AKIDEXAMPLE|"secret"|Bearer/);
  });
});
