import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  Fleet,
  FleetRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import Knex from 'knex';
import request from 'supertest';
import plugin from '..';
import { eventually } from '../__testUtils__/eventually';
import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import {
  accountsConfig,
  clusterEntity,
  fakeAws,
} from '../__testUtils__/fakeFleet';

const NODE = {
  metadata: {
    name: 'ip-10-0-0-1',
    labels: { 'node.kubernetes.io/instance-type': 'g5g.xlarge' },
  },
  spec: {},
  status: { conditions: [{ type: 'Ready', status: 'True' }] },
};

describe('fleet', () => {
  let api: FakeApiServer;
  const aws = fakeAws(() => api.endpoint);

  beforeEach(async () => {
    aws.reset();
    api = await FakeApiServer.start();
    api.put('/api/v1/nodes', NODE);
  });
  afterEach(() => api.stop());

  async function start(
    options: { denied?: string[]; knex?: ReturnType<typeof Knex> } = {},
  ) {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(r => ({
          result:
            'resourceRef' in r && options.denied?.includes(r.resourceRef!)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
    });
    const { server } = await startTestBackend({
      features: [
        plugin,
        ...(options.knex
          ? [
              mockServices.database.mock({
                getClient: async () => options.knex!,
              }).factory,
            ]
          : []),
        mockServices.rootConfig.factory({ data: accountsConfig }),
        permissions.factory,
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
        mockServices.userInfo.mock({
          getUserInfo: async () => ({
            userEntityRef: 'user:default/mock',
            ownershipEntityRefs: ['group:default/team-platform'],
          }),
        }).factory,
        catalogServiceMock.factory({
          entities: [
            clusterEntity('bluesky'),
            clusterEntity('payments', { owner: 'team-payments' }),
            clusterEntity('stray', { ref: 'nowhere/us-east-1/stray' }),
          ],
        }),
      ],
    });
    const fleet = async () =>
      (await request(server).get('/api/eks-platform/fleet')).body as Fleet;
    const known = () =>
      eventually(async () => {
        const { rows } = await fleet();
        const looked = rows.filter(row => row.snapshot || row.failure);
        return (
          looked.length === rows.length - (options.denied?.length ?? 0) &&
          (Object.fromEntries(rows.map(row => [row.name, row])) as Record<
            string,
            FleetRow
          >)
        );
      });
    return { server, fleet, known };
  }

  it('knows clusters that nobody looks at, without listing all their pods or watching anything', async () => {
    const { known, fleet } = await start();
    const { bluesky, stray, payments } = await known();
    expect(bluesky).toMatchObject({
      account: 'sandbox',
      region: 'us-east-1',
      ownedByMe: true,
      lifecycle: 'ready',
      snapshot: {
        nodes: { total: 1, ready: 1 },
        gpus: { total: 1 },
        pendingPods: 0,
        kubernetes: { version: '1.36' },
      },
    });
    expect(payments).toMatchObject({
      state: 'not-applied',
      ownedByMe: false,
      snapshot: { lifecycle: 'not-applied' },
    });
    expect(stray).toMatchObject({
      state: 'unreachable',
      failure: { message: expect.stringContaining('"nowhere"') },
    });
    expect(stray.snapshot).toBeUndefined();
    expect((await fleet()).newestAt).toEqual(expect.any(String));
    expect(api.requests.filter(r => r.startsWith('watch'))).toEqual([]);
    expect(api.requests.length).toBeLessThanOrEqual(15);
  });

  it('asks for pending pods only', async () => {
    api.put('/api/v1/pods', { metadata: { name: 'waits', namespace: 'a' } });
    const { known } = await start();
    const { bluesky } = await known();
    expect(bluesky.snapshot?.pendingPods).toBe(1);
    expect(api.queries('/api/v1/pods')).toEqual([
      expect.objectContaining({ fieldSelector: 'status.phase=Pending' }),
    ]);
  });

  it('does not count what the API server refuses', async () => {
    api.answer('/api/v1/pods', 403);
    api.answer('/api/v1/nodes', 403);
    const { known } = await start();
    const { bluesky } = await known();
    expect(bluesky.snapshot?.pendingPods).toBeUndefined();
    expect(bluesky.snapshot?.nodes).toBeUndefined();
    expect(bluesky.state).toBe('not-known');
  });

  it('shows what the caller may not read by name and owner alone, and none of its history', async () => {
    const { server, known } = await start({
      denied: ['resource:default/bluesky'],
    });
    const { bluesky } = await known();
    expect(bluesky).toEqual({
      entityRef: 'resource:default/bluesky',
      name: 'bluesky',
      account: 'sandbox',
      region: 'us-east-1',
      owner: 'group:default/team-platform',
      ownedByMe: true,
      unclaimed: false,
      state: 'no-access',
    });
    const own = await request(server).get(
      '/api/eks-platform/clusters/resource/default/bluesky/history',
    );
    expect(own.status).toBe(403);
    const all = await request(server).get('/api/eks-platform/fleet/history');
    expect(all.status).toBe(200);
    expect(Object.keys(all.body)).not.toContain('resource:default/bluesky');
  });

  it('serves one cluster from memory, by name and owner alone to who may not read it', async () => {
    const path = '/api/eks-platform/clusters/resource/default';
    const { server, known } = await start({
      denied: ['resource:default/payments'],
    });
    const { bluesky } = await known();
    const asked = api.requests.length;
    const own = await request(server).get(`${path}/bluesky/snapshot`);
    expect(own.status).toBe(200);
    expect(own.body).toEqual(bluesky);
    expect(api.requests).toHaveLength(asked);
    const other = await request(server).get(`${path}/payments/snapshot`);
    expect(other.body).toMatchObject({ name: 'payments', state: 'no-access' });
    expect(other.body.snapshot).toBeUndefined();
    const none = await request(server).get(`${path}/nothing/snapshot`);
    expect(none.status).toBe(404);
    const nobody = await request(server)
      .get(`${path}/bluesky/snapshot`)
      .set('Authorization', mockCredentials.none.header());
    expect(nobody.status).toBe(401);
  });

  it('serves history, and refuses days that are none', async () => {
    const { server, known } = await start();
    await known();
    const { body } = await request(server).get(
      '/api/eks-platform/fleet/history',
    );
    expect(body['resource:default/bluesky']).toEqual([
      expect.objectContaining({ nodes: 1, problems: expect.any(Number) }),
    ]);
    const odd = await request(server).get(
      '/api/eks-platform/fleet/history?days=1e9',
    );
    expect(odd.status).toBe(400);
    expect(odd.body.error.message).toContain('from 1 to 90');
  });

  it('lists clusters while the database does not answer, and says so', async () => {
    const knex = Knex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    const { fleet, known } = await start({ knex });
    await known();
    await knex.destroy();
    const { rows, warning } = await fleet();
    expect(rows.map(({ name }) => name)).toContain('bluesky');
    expect(rows.every(({ snapshot }) => snapshot === undefined)).toBe(true);
    expect(warning).toContain('database');
  });

  it('asks for credentials', async () => {
    const { server } = await start();
    for (const path of ['fleet', 'fleet/history']) {
      const { status } = await request(server)
        .get(`/api/eks-platform/${path}`)
        .set('Authorization', mockCredentials.none.header());
      expect(status).toBe(401);
    }
  });
});
