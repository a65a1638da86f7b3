import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { ClusterView } from '@eks-platform/backstage-plugin-eks-platform-common';
import request from 'supertest';
import plugin from '.';
import { eventually } from './__testUtils__/eventually';
import { FakeApiServer } from './__testUtils__/FakeApiServer';
import {
  accountsConfig,
  clusterEntity,
  fakeAws,
} from './__testUtils__/fakeFleet';
import { kubernetesSources } from './kubernetes/kubernetesSources';

const viewOf = (name: string) =>
  `/api/eks-platform/clusters/resource/default/${name}/view`;

// Starting a backend takes seconds on a loaded machine.
jest.setTimeout(60_000);

describe('eks-platform backend', () => {
  let api: FakeApiServer;
  const aws = fakeAws(() => api.endpoint);
  const denied = new Set<string>();

  beforeEach(async () => {
    aws.reset();
    denied.clear();
    api = await FakeApiServer.start();
  });
  afterEach(() => api.stop());

  async function start() {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(r => ({
          result:
            'resourceRef' in r && denied.has(r.resourceRef!)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
    });
    const { server } = await startTestBackend({
      features: [
        plugin,
        mockServices.rootConfig.factory({ data: accountsConfig }),
        permissions.factory,
        mockServices.scheduler.factory(),
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
            clusterEntity('later'),
            clusterEntity('odd', { ref: 'not a ref' }),
            clusterEntity('stray', { ref: 'nowhere/us-east-1/stray' }),
          ],
        }),
      ],
    });
    return server;
  }

  async function settledView(server: Parameters<typeof request>[0]) {
    return eventually(async () => {
      const { body } = await request(server).get(viewOf('bluesky'));
      const view = body as ClusterView;
      return view.sources.every(s => s.state !== 'loading') && view;
    });
  }

  it('serves a view with a tag, and 304 while nothing changes', async () => {
    const server = await start();
    await settledView(server);
    const first = await request(server).get(viewOf('bluesky'));
    expect(first.status).toBe(200);
    expect(first.headers.etag).toBe(`W/"${first.body.revision}"`);
    expect(first.body).toMatchObject({
      entityRef: 'resource:default/bluesky',
      cluster: { account: 'sandbox', region: 'us-east-1', name: 'bluesky' },
      lifecycle: { state: 'ready' },
      nodes: { state: 'ok', data: { nodes: [] } },
    });
    expect(JSON.stringify(first.body)).not.toContain('111122223333');

    const same = await request(server)
      .get(viewOf('bluesky'))
      .set('If-None-Match', first.headers.etag);
    expect(same.status).toBe(304);

    const node = { metadata: { name: 'ip-10-0-0-1' }, spec: {}, status: {} };
    await eventually(() => api.requests.includes('stream /api/v1/nodes'));
    api.emit('/api/v1/nodes', 'ADDED', node);
    const changed = await eventually(async () => {
      const response = await request(server)
        .get(viewOf('bluesky'))
        .set('If-None-Match', first.headers.etag);
      return response.status === 200 && response;
    });
    expect(changed.body.nodes.data.nodes).toHaveLength(1);
  });

  it('lists and watches each kind once, whoever looks', async () => {
    const server = await start();
    await Promise.all([settledView(server), settledView(server)]);
    await request(server)
      .get(viewOf('bluesky'))
      .set('Authorization', mockCredentials.user.header('user:default/other'));
    const kinds = Object.values(kubernetesSources);
    const watched = kinds.filter(kind => kind.pollMs === undefined);
    await eventually(
      () =>
        api.requests.filter(r => r.startsWith('stream')).length ===
        watched.length,
    );
    expect([...api.requests].sort()).toEqual(
      kinds
        .map(({ path, pollMs }) => `${pollMs ? 'list' : 'stream'} ${path}`)
        .sort(),
    );
    expect(aws.sts.calls()).toHaveLength(1);
  });

  it('keeps a broken part to its section', async () => {
    api.answer('/apis/cert-manager.io/v1/certificates', 403);
    api.answer('/apis/karpenter.sh/v1/nodepools', 404);
    aws.route53.onAnyCommand().rejects({ name: 'AccessDenied' });
    const view = await settledView(await start());
    expect(view.nodes.state).not.toBe('unreachable');
    expect(view.ingress.state).toBe('partial');
    const states = Object.fromEntries(
      view.sources.map(source => [source.source, source.state]),
    );
    expect(states).toMatchObject({
      nodes: 'ok',
      'certificates.cert-manager.io': 'denied',
      'nodepools.karpenter.sh': 'not-installed',
      'route53:ListHostedZonesByName': 'denied',
    });
  });

  it('has a view of a cluster that is not there, or of no known account', async () => {
    const server = await start();
    const later = await request(server).get(viewOf('later'));
    expect(later.status).toBe(200);
    expect(later.body.lifecycle.state).toBe('not-applied');

    const stray = await request(server).get(viewOf('stray'));
    expect(stray.status).toBe(200);
    expect(stray.body.overview.issues[0].message).toContain(
      'no account profile "nowhere"',
    );
  });

  it('asks who comes, and whether they may', async () => {
    const server = await start();
    denied.add('resource:default/payments');
    const paths = ['/api/eks-platform/fleet', viewOf('bluesky')];
    for (const path of paths) {
      const anonymous = await request(server)
        .get(path)
        .set('Authorization', mockCredentials.none.header());
      expect(anonymous.status).toBe(401);
    }
    const refused = await request(server).get(viewOf('payments'));
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('eks-platform.cluster.read');
    expect((await request(server).get(viewOf('unknown'))).status).toBe(404);
    expect((await request(server).get(viewOf('odd'))).status).toBe(404);
    const metadata = await request(server).get(
      '/api/eks-platform/.well-known/backstage/permissions/metadata',
    );
    expect(
      metadata.body.permissions.map((p: { name: string }) => p.name),
    ).toEqual([
      'eks-platform.cluster.read',
      'eks-platform.cluster.reconcile',
      'eks-platform.cluster.suspend',
      'eks-platform.platform.preview',
    ]);
  });
});
