import {
  TestDatabases,
  mockServices,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { ClusterSnapshot } from '@eks-platform/backstage-plugin-eks-platform-common';
import path from 'node:path';
import { migrate } from './migrate';
import { SnapshotStore } from './SnapshotStore';

// CI's own step starts a PostgreSQL and names it; without one, SQLite has to do.
const IDS: TestDatabaseId[] = process.env
  .BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING
  ? ['SQLITE_3', 'POSTGRES_15']
  : ['SQLITE_3'];

const START = Date.parse('2026-11-21T08:00:00Z');
const HOUR = 3_600_000;
const at = (ms: number) => new Date(START + ms);

function snapshot(
  name: string,
  takenAt: Date,
  more: Partial<ClusterSnapshot> = {},
): ClusterSnapshot {
  return {
    schemaVersion: 1,
    entityRef: `resource:default/${name}`,
    cluster: `sandbox/us-east-1/${name}`,
    takenAt: takenAt.toISOString(),
    lifecycle: 'ready',
    verdict: { word: 'healthy', summary: '3 nodes ready' },
    problems: [],
    problemCount: 0,
    nodes: { total: 3, ready: 3, spot: 1 },
    perHour: { bound: 'exact', value: 0.27, unit: 'USD/h', source: 'test' },
    ...more,
  };
}

describe('SnapshotStore', () => {
  const databases = TestDatabases.create({ ids: IDS });

  async function createStore(id: TestDatabaseId) {
    const knex = await databases.init(id);
    const database = mockServices.database({ knex });
    return { knex, database, store: await SnapshotStore.create(database) };
  }

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('remembers the newest snapshot, and its history', async () => {
      const { store } = await createStore(id);
      await store.succeed(snapshot('a', at(0)));
      await store.succeed(
        snapshot('a', at(HOUR), { nodes: { total: 4, ready: 4, spot: 1 } }),
      );
      const known = await store.get('resource:default/a');
      expect(known?.snapshot?.nodes?.total).toBe(4);
      expect(known?.lookedAt).toEqual(at(HOUR));
      const history = await store.history(['resource:default/a'], at(0));
      expect(
        history.get('resource:default/a')?.map(point => point.nodes),
      ).toEqual([3, 4]);
    });

    it('keeps the last good snapshot and the first failure while looks fail', async () => {
      const { store } = await createStore(id);
      await store.succeed(snapshot('a', at(0)));
      await store.fail('resource:default/a', 'no answer', at(60_000));
      await store.fail('resource:default/a', 'still no answer', at(120_000));
      await store.fail('resource:default/new', 'x'.repeat(5000), at(0));
      const all = await store.all();
      expect(all.get('resource:default/a')).toMatchObject({
        lookedAt: at(120_000),
        snapshot: { takenAt: at(0).toISOString() },
        failure: { message: 'still no answer', since: at(60_000) },
      });
      expect(all.get('resource:default/new')?.snapshot).toBeUndefined();
      await store.succeed(snapshot('a', at(180_000)));
      expect((await store.get('resource:default/a'))?.failure).toBeUndefined();
    });

    it('thins out history with age', async () => {
      const { store } = await createStore(id);
      for (const minutes of [0, 5, 10, 60, 65, 125, 130]) {
        await store.succeed(snapshot('a', at(minutes * 60_000)));
        await store.succeed(snapshot('b', at(minutes * 60_000)));
      }
      await store.thinOut({ oldest: at(1), coarse: at(2 * HOUR) });
      const history = await store.history(['resource:default/a'], at(-HOUR));
      expect(
        history
          .get('resource:default/a')
          ?.map(point => (Date.parse(point.at) - START) / 60_000),
      ).toEqual([5, 60, 125, 130]);
    });

    it('forgets clusters that the catalog has not had for long', async () => {
      const { store } = await createStore(id);
      await store.succeed(snapshot('gone', at(0)));
      await store.succeed(snapshot('lost-a-moment', at(2 * HOUR)));
      await store.succeed(snapshot('kept', at(0)));
      await store.forgetOthers(['resource:default/kept'], at(HOUR));
      expect([...(await store.all()).keys()].sort()).toEqual([
        'resource:default/kept',
        'resource:default/lost-a-moment',
      ]);
      expect((await store.history(['resource:default/gone'], at(0))).size).toBe(
        0,
      );
    });

    it('starts on several replicas at once', async () => {
      const knex = await databases.init(id);
      const database = mockServices.database({ knex });
      const stores = await Promise.all(
        [1, 2, 3].map(() => SnapshotStore.create(database)),
      );
      await stores[0].succeed(snapshot('a', at(0)));
      expect((await stores[2].all()).size).toBe(1);
    });

    it('says what to do about a migration that was interrupted', async () => {
      const { knex } = await createStore(id);
      await knex('knex_migrations_lock').update({ is_locked: 1 });
      await expect(migrate(knex, { tryForMs: 0 })).rejects.toThrow(
        'set is_locked to 0 in knex_migrations_lock',
      );
    });

    it('migrates down to nothing and up again', async () => {
      const { knex, database } = await createStore(id);
      const directory = path.resolve(__dirname, '../../migrations');
      await knex.migrate.rollback({ directory }, true);
      expect(await knex.schema.hasTable('cluster_snapshots')).toBe(false);
      expect(await knex.schema.hasTable('cluster_history')).toBe(false);
      const store = await SnapshotStore.create(database);
      await store.succeed(snapshot('a', at(0)));
      expect((await store.all()).size).toBe(1);
    });
  });
});
