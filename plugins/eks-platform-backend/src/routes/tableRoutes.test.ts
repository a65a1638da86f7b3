import request from 'supertest';
import { eventually } from '../__testUtils__/eventually';
import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { clusterEntity, fakeAws } from '../__testUtils__/fakeFleet';
import { startPlugin } from '../__testUtils__/startPlugin';

const BASE = '/api/eks-platform/clusters/resource/default/bluesky';

function node(index: number) {
  return {
    metadata: {
      name: `ip-10-0-0-${index}`,
      labels: {
        'karpenter.sh/nodepool': index % 2 ? 'gpu' : 'default',
        'karpenter.sh/capacity-type': 'spot',
      },
    },
    spec: {},
    status: {
      allocatable: { cpu: String(index) },
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  };
}

describe('long tables', () => {
  let api: FakeApiServer;
  const aws = fakeAws(() => api.endpoint);

  beforeEach(async () => {
    aws.reset();
    api = await FakeApiServer.start();
    api.put('/api/v1/nodes', ...[1, 2, 3, 4, 5].map(node));
  });
  afterEach(() => api.stop());

  it('sorts, filters and pages nodes', async () => {
    const { server } = await startPlugin();
    const ask = (query: string) =>
      request(server).get(`${BASE}/nodes?${query}`);
    const first = await eventually(async () => {
      const response = await ask('sort=-name&filter=pool=gpu&limit=2');
      return response.body.state !== 'loading' && response;
    });
    expect(first.status).toBe(200);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    expect(first.body).toMatchObject({
      items: [{ name: 'ip-10-0-0-5' }, { name: 'ip-10-0-0-3' }],
      totalItems: 3,
      facets: {
        pool: [
          { value: 'gpu', count: 3 },
          { value: 'default', count: 2 },
        ],
      },
    });
    const { nextCursor } = first.body.pageInfo;
    const second = await ask(
      `sort=-name&filter=pool=gpu&limit=2&cursor=${nextCursor}`,
    );
    expect(second.body).toMatchObject({
      items: [{ name: 'ip-10-0-0-1' }],
      pageInfo: {},
    });

    const same = await ask('sort=-name&filter=pool=gpu&limit=2').set(
      'If-None-Match',
      first.headers.etag,
    );
    expect(same.status).toBe(304);
  });

  it.each([
    ['sort=-age', 'There is no column "age"'],
    ['filter=pool', 'expected column=value'],
    ['limit=0', 'Query limit'],
    ['limit=10000', 'Query limit'],
    ['page=2', 'page'],
    ['cursor=x', 'cursor'],
  ])('refuses ?%s', async (query, message) => {
    const { server } = await startPlugin();
    const response = await request(server).get(`${BASE}/nodes?${query}`);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(message);
  });

  it('tells that pods may not be read, instead of that none waits', async () => {
    api.answer('/api/v1/pods', 403);
    const { server } = await startPlugin();
    const response = await request(server).get(`${BASE}/pods/pending`);
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({ state: 'denied', items: [] });
    expect(response.body).not.toHaveProperty('totalItems');
  });

  it('pages the fleet', async () => {
    const names = ['atlas', 'bluesky', 'checkout'];
    const { server } = await startPlugin({
      entities: names.map(name => clusterEntity(name)),
    });
    const response = await request(server).get(
      '/api/eks-platform/fleet/clusters?sort=-name&limit=2&text=sandbox',
    );
    expect(response.body).toMatchObject({
      items: [{ name: 'checkout' }, { name: 'bluesky' }],
      totalItems: 3,
      pageInfo: { nextCursor: expect.any(String) },
    });
  });
});
