import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import plugin from '..';
import { accountsConfig, clusterEntity } from '../__testUtils__/fakeFleet';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import { toClusterEntity } from '../cluster/ClusterEntity';
import type { ClusterLooks } from './ClusterLooks';
import { SnapshotRounds } from './SnapshotRounds';
import type { SnapshotStore } from './SnapshotStore';

const now = () => new Date('2026-11-21T12:00:00Z');
const DEAD = /-\d*7$/;

/** Rounds over 200 clusters, of which each tenth gives no answer and one makes our own code fail. */
function setUp() {
  const fleet = Array.from(
    { length: 200 },
    (_, i) => toClusterEntity(clusterEntity(`fleet-${i}`))!,
  );
  const state = { underWay: 0, most: 0, isFull: false };
  const remembered = new Map<string, string>();
  const logger = mockServices.logger.mock();
  const write = (entityRef: string, what: string) => {
    if (state.isFull) {
      throw Object.assign(new Error('database or disk is full'), {
        code: 'SQLITE_FULL',
      });
    }
    remembered.set(entityRef, what);
  };
  const rounds = new SnapshotRounds({
    auth: mockServices.auth(),
    catalog: { list: async () => fleet } as unknown as ClusterCatalog,
    looks: {
      keepOnly: () => {},
      async take({ entityRef }: { entityRef: string }) {
        state.underWay++;
        state.most = Math.max(state.most, state.underWay);
        await new Promise(resolve => setImmediate(resolve));
        state.underWay--;
        if (entityRef.endsWith('fleet-42')) {
          throw new TypeError('a bug');
        }
        return DEAD.test(entityRef)
          ? { failure: 'The API server does not answer' }
          : { snapshot: { entityRef } };
      },
    } as unknown as ClusterLooks,
    store: {
      succeed: async ({ entityRef }: { entityRef: string }) =>
        write(entityRef, 'seen'),
      fail: async (entityRef: string, message: string) =>
        write(entityRef, message),
      forgetOthers: async () => {},
      thinOut: async () => {},
    } as unknown as SnapshotStore,
    logger,
    now,
  });
  return { rounds, state, remembered, logger };
}

// Starting a backend takes seconds on a loaded machine.
jest.setTimeout(60_000);

describe('a fleet in bad times', () => {
  const { signal } = new AbortController();

  it('asks 200 clusters ten at a time; neither the dead nor a bug costs the others', async () => {
    const { rounds, state, remembered, logger } = setUp();
    expect(await rounds.run(signal)).toEqual({ looked: 179, failed: 21 });
    expect(state.most).toBe(10);
    expect(remembered.get('resource:default/fleet-41')).toBe('seen');
    expect(remembered.get('resource:default/fleet-42')).toContain('log');
    expect(remembered.get('resource:default/fleet-7')).toContain('not answer');
    expect(logger.error).toHaveBeenCalledTimes(1);
  });

  it('ends a round when the disk is full, and makes up for it in the next', async () => {
    const { rounds, state, remembered } = setUp();
    state.isFull = true;
    await expect(rounds.run(signal)).rejects.toThrow('disk is full');
    expect(remembered.size).toBe(0);
    state.isFull = false;
    expect(await rounds.run(signal)).toEqual({ looked: 179, failed: 21 });
    expect(remembered.size).toBe(200);
  });

  it('keeps what it has when it is stopped in the middle', async () => {
    const { rounds, remembered } = setUp();
    const stop = new AbortController();
    const round = rounds.run(stop.signal);
    await new Promise(resolve => setTimeout(resolve, 2));
    stop.abort();
    await expect(round).rejects.toThrow();
    const kept = remembered.size;
    expect(kept).toBeLessThan(200);
    await rounds.run(signal);
    expect(remembered.size).toBe(200);
  });

  it('does not start without its database, and says why', async () => {
    const starting = startTestBackend({
      features: [
        plugin,
        mockServices.database.mock({
          getClient: async () => {
            throw new Error('connect ECONNREFUSED 127.0.0.1:5432');
          },
        }).factory,
        mockServices.rootConfig.factory({ data: accountsConfig }),
        catalogServiceMock.factory({ entities: [] }),
      ],
    });
    await expect(starting).rejects.toThrow(/eks-platform.*ECONNREFUSED/s);
  });
});
