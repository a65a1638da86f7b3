import { PlayedFleet } from '../PlayedFleet';
import { REAL_TIMERS } from '../realTimers';

jest.setTimeout(240_000);

const LOOKS = 6;
// Shorter than any call to a cluster may take: the view waits for none.
const QUICK_MS = 25_000;
const HOUR_MS = 3_600_000;

/** What breaks without any error: answers that come late, or never. */
describe('what falls silent while somebody looks', () => {
  let fleet: PlayedFleet;
  beforeAll(async () => {
    jest.useFakeTimers({
      doNotFake: [...REAL_TIMERS],
      now: Date.now(),
      advanceTimers: true,
    });
    const names = ['half-open', 'slow', 'tokens-end', 'throttled', 'removed'];
    fleet = await PlayedFleet.start(
      [...names, 'slow-from-the-start'].map(cluster => ({ cluster })),
      ({ world }) =>
        world
          .cluster('sandbox.us-east-1.slow-from-the-start')!
          .wire.set('slow'),
    );
    await Promise.all(names.map(name => fleet.portal.settledView(name)));
  });
  afterAll(async () => {
    await fleet?.stop();
    jest.useRealTimers();
  });

  const wireOf = (name: string) =>
    fleet.simulator.world.cluster(`sandbox.us-east-1.${name}`)!.wire;

  /** What is known stays, and is told at once. */
  async function lookOnAt(name: string) {
    for (let look = 0; look < LOOKS; look += 1) {
      const startedAt = performance.now();
      const { nodes, overview } = await fleet.portal.view(name);
      expect(performance.now() - startedAt).toBeLessThan(QUICK_MS);
      expect(nodes.data!.nodes).toHaveLength(5);
      expect(overview.data).toMatchObject({ status: 'ACTIVE' });
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  }

  const isWhole = ({ nodes, sources }: Awaited<ReturnType<typeof view>>) =>
    nodes.state === 'ok' &&
    sources.every(({ state }) => !/unreach|denied|loading/.test(state));
  const view = (name: string) => fleet.portal.view(name);

  it.each(['half-open', 'slow'] as const)(
    '%s: what was known stays, and the rest of Backstage does not wait',
    async name => {
      wireOf(name).set(name);
      await lookOnAt(name);
      const calm = await view('calm');
      expect(calm.nodes.state).toBe('ok');
      wireOf(name).clear();
      await fleet.until(name, isWhole);
    },
  );

  it('slow from the start: EKS is told while the API server still thinks', async () => {
    const name = 'slow-from-the-start';
    const { nodes, identity } = await fleet.until(
      name,
      seen => seen.overview.data !== undefined,
    );
    expect(nodes.data).toBeUndefined();
    expect(['loading', 'unreachable']).toContain(nodes.state);
    expect(identity.state).not.toBe('denied');
    wireOf(name).clear();
    await fleet.until(name, isWhole, 120_000);
  });

  it('throttled by EKS: keeps what it said, and the cluster is still read', async () => {
    const faults = fleet.simulator.world.awsFaults('111122223333');
    faults.throttled.add('eks:*');
    jest.setSystemTime(Date.now() + 2 * 60_000);
    await fleet.until('throttled', seen =>
      seen.sources.some(({ state }) => state === 'unreachable'),
    );
    await lookOnAt('throttled');
    const { problems, unjudged } = await view('throttled');
    expect({ problems, unjudged }).toEqual({ problems: [], unjudged: [] });
    faults.clear();
    await fleet.until('throttled', isWhole);
  });

  it('tokens and credentials that end are renewed, and nobody notices', async () => {
    for (const hours of [0.3, 2]) {
      jest.setSystemTime(Date.now() + hours * HOUR_MS);
      // Watches that are open outlive their token; what comes after them needs a new one.
      wireOf('tokens-end').set('down');
      await new Promise(resolve => setTimeout(resolve, 500));
      wireOf('tokens-end').clear();
      await lookOnAt('tokens-end');
      const { sources } = await fleet.until('tokens-end', isWhole);
      expect(sources.filter(({ state }) => state === 'denied')).toEqual([]);
    }
  });

  it('a cluster that is deleted is told as gone, not as broken', async () => {
    wireOf('removed').set('deleted');
    jest.setSystemTime(Date.now() + 60_000);
    const { lifecycle, problems, unjudged } = await fleet.until(
      'removed',
      seen => seen.lifecycle.state !== 'ready',
    );
    expect(['absent', 'deleting', 'not-applied']).toContain(lifecycle.state);
    expect(problems.filter(({ id }) => id === 'object-not-ready')).toEqual([]);
    expect(unjudged).toEqual([]);
  });
});
