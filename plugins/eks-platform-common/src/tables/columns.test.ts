import { blueskyHealthy } from '../testing/fixtures/blueskyHealthy';
import { dpInTrouble } from '../testing/fixtures/dpInTrouble';
import { blueskyPartial } from '../testing/fixtures/withoutAnswer';
import { deriveClusterView } from '../view/deriveClusterView';
import {
  HOST_COLUMNS,
  NODE_COLUMNS,
  PENDING_POD_COLUMNS,
  listPendingPods,
  queryTable,
} from '.';

const everything = { sort: [], filters: {}, limit: 500 };

describe('tables of a cluster', () => {
  it('finds the spot nodes that are asked most of', () => {
    const { nodes } = deriveClusterView(blueskyHealthy()).nodes.data!;
    const page = queryTable(nodes, NODE_COLUMNS, {
      sort: [{ column: 'cpu', descending: true }],
      filters: { capacity: ['spot'] },
      limit: 3,
    });
    expect(page.totalItems).toBe(8);
    const shares = page.items.map(
      ({ cpu }) => cpu.requested! / cpu.allocatable!,
    );
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(page.facets.zone.map(({ count }) => count)).toEqual([5, 4, 3]);
  });

  it('finds the hosts whose certificate fails', () => {
    const { hosts } = deriveClusterView(dpInTrouble()).ingress.data!;
    const page = queryTable(hosts, HOST_COLUMNS, {
      ...everything,
      filters: { certificate: ['critical', 'warning'] },
    });
    expect(page.totalItems).toBeGreaterThan(0);
    expect(page.totalItems).toBeLessThan(hosts.length);
  });

  it('lists every pod that waits, of which the view lists the first only', () => {
    const pods = listPendingPods(dpInTrouble());
    const view = deriveClusterView(dpInTrouble()).nodes.data!;
    expect(pods.state).toBe('ok');
    const page = queryTable(pods.data!, PENDING_POD_COLUMNS, everything);
    expect(page.totalItems).toBe(
      view.pending.reduce((sum, group) => sum + group.total, 0),
    );
    expect(page.items[0]).toMatchObject({
      reason: expect.any(String),
      cpu: expect.any(Number),
      gpus: expect.any(Number),
    });
  });

  it('says why there is no list, instead of an empty one', () => {
    const pods = listPendingPods(blueskyPartial());
    expect(pods).toMatchObject({
      state: 'denied',
      issues: [{ source: 'pods' }],
    });
    expect(pods.data).toBeUndefined();
  });
});
