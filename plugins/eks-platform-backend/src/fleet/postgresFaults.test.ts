import knexFactory, { type Knex } from 'knex';
import { execFileSync } from 'node:child_process';
import { eventually } from '../__testUtils__/eventually';
import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { fakeAws } from '../__testUtils__/fakeFleet';
import { POSTGRES, startReplica } from '../__testUtils__/postgresReplica';
import { migrate } from './migrate';

jest.setTimeout(120_000);

const PREFIX = `faults_${process.pid}_`;
const DATABASE = `migrations_${process.pid}`;
/** A command that restarts the server, from `.ci/with-postgres`. */
const RESTART = process.env.EKS_PLATFORM_RESTART_POSTGRES;

// Skipped without PostgreSQL: SQLite has neither connections to lose nor a lock that another process holds.
const describeOnPostgres = POSTGRES && RESTART ? describe : describe.skip;
describeOnPostgres('a PostgreSQL that fails', () => {
  let api: FakeApiServer;
  const aws = fakeAws(() => api.endpoint);
  const clients: Knex[] = [];
  const connect = (database?: string) => {
    const url = new URL(POSTGRES!);
    url.pathname = database ?? url.pathname;
    const client = knexFactory({ client: 'pg', connection: String(url) });
    clients.push(client);
    return client;
  };
  afterEach(async () => {
    await Promise.all(clients.splice(0).map(client => client.destroy()));
  });

  it('is migrated by whoever comes next when a replica dies in the middle', async () => {
    const admin = connect();
    await admin.raw(`create database ${DATABASE}`);
    const dying = connect(DATABASE);
    // A second table of a name that the migration wants, not committed yet, holds it in the middle.
    const holder = connect(DATABASE);
    const lock = await holder.transaction();
    await lock.raw('create table cluster_history (x int)');
    const interrupted = migrate(dying, { tryForMs: 500 }).catch(error => error);
    const waiting = `from pg_stat_activity where datname = '${DATABASE}' and wait_event_type = 'Lock'`;
    await eventually(
      async () => (await admin.raw(`select pid ${waiting}`)).rows.length > 0,
    );
    await admin.raw(`select pg_terminate_backend(pid) ${waiting}`);
    expect(await interrupted).toBeInstanceOf(Error);
    await lock.rollback();

    const next = connect(DATABASE);
    await migrate(next, { tryForMs: 10_000 });
    expect(await next.schema.hasTable('cluster_snapshots')).toBe(true);
    expect(await next.schema.hasTable('cluster_history')).toBe(true);
  });

  it('loses nothing and no replica when it restarts under load', async () => {
    api = await FakeApiServer.start();
    aws.reset();
    api.put('/api/v1/nodes', {
      metadata: { name: 'ip-10-0-0-1' },
      spec: {},
      status: {},
    });
    const replica = await startReplica(PREFIX);
    const before = await eventually(async () => {
      const { body } = await replica.fleet();
      return body.newestAt !== undefined && body;
    }, 40);

    let isOver = false;
    const statuses: number[] = [];
    const load = Promise.all(
      Array.from({ length: 10 }, async () => {
        while (!isOver) {
          statuses.push((await replica.fleet()).status);
        }
      }),
    );
    execFileSync('sh', ['-c', RESTART!]);
    const after = await eventually(async () => {
      const { status, body } = await replica.fleet();
      return status === 200 && body;
    }, 30);
    isOver = true;
    await load;
    expect(after.rows[0].snapshot).toEqual(before.rows[0].snapshot);
    // Each question was answered, by a row or by an error.
    expect(statuses.every(status => status === 200 || status >= 500)).toBe(
      true,
    );
    await replica.stop();
    await api.stop();
  });
});
