import type { Fleet } from '@eks-platform/backstage-plugin-eks-platform-common';
import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { fakeAws } from '../__testUtils__/fakeFleet';
import { POSTGRES, startReplica } from '../__testUtils__/postgresReplica';

const FIRST_ROUND_WITHIN_MS = 40_000;
const PREFIX = `replicas_${process.pid}_`;

// Skipped without PostgreSQL: SQLite is no database that two replicas share. `.ci/with-postgres ./yarnw test …` brings one.
const describeOnPostgres = POSTGRES ? describe : describe.skip;
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

  it(
    'start at once, look at each cluster once between them and show the same',
    async () => {
      const replicas = await Promise.all([
        startReplica(PREFIX),
        startReplica(PREFIX),
      ]);
      const deadline = Date.now() + FIRST_ROUND_WITHIN_MS;
      let answers: Fleet[];
      do {
        await new Promise(resolve => setTimeout(resolve, 250));
        answers = (
          await Promise.all(replicas.map(replica => replica.fleet()))
        ).map(({ body }) => body);
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
