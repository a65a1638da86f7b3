import { eventually } from '../__testUtils__/eventually';
import type { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { named, namesOf, WatchedKind } from '../__testUtils__/WatchedKind';
import type { KindWatch } from './KindWatch';
import { MemoryBudget } from './MemoryBudget';

const { path } = WatchedKind;

describe('what a KindWatch puts up with', () => {
  let watched: WatchedKind;
  let server: FakeApiServer;
  let watch: KindWatch<string>;

  beforeEach(async () => {
    watched = await WatchedKind.start();
    ({ server } = watched);
    watch = watched.watch();
  });
  afterEach(() => watched.stop());

  it('says too large, drops what it held, and does not ask again at once', async () => {
    const budget = new MemoryBudget({ mostBytes: 1_000 });
    watch = watched.watch({ budget });
    server.put(path, ...['a', 'b'].map(named));
    watch.start();
    await eventually(() => namesOf(watch) === 'a,b');
    await eventually(() => server.requests.length === 2);
    for (let i = 0; i < 500; i++) {
      server.emit(path, 'ADDED', named(`grows-${i}`));
    }
    await eventually(() => watch.state === 'unreachable');
    const answer = watch.get();
    expect(answer).toMatchObject({
      message: expect.stringMatching(/^Too large: with \d+ objects of .*nodes/),
      next: expect.stringContaining('eksPlatform.watch.memoryMegabytes'),
    });
    expect(answer).not.toHaveProperty('last.value');
    expect(budget.heldBytes).toBe(0);
    expect(server.requests.filter(r => r.startsWith('list'))).toHaveLength(1);
  });

  it('gives up a list that never ends', async () => {
    server.answerWith(
      path,
      JSON.stringify({
        kind: 'List',
        metadata: { resourceVersion: '1', continue: 'again' },
        items: [named('a')],
      }),
    );
    watch.start();
    await eventually(() => watch.state === 'unreachable');
    expect(watch.get()).toMatchObject({
      message: expect.stringContaining('does not end'),
    });
    expect(server.requests.length).toBeLessThan(4);
  });

  it('outlives a watch that sends garbage, and is true again afterwards', async () => {
    server.put(path, named('a'));
    watch.start();
    await eventually(() => server.requests.length === 2);
    server.send(path, '<html>proxy</html>\n');
    await eventually(() => watch.state === 'unreachable');
    expect(watch.get()).toMatchObject({
      message: 'The answer was not understood (SyntaxError)',
      last: { value: ['a'] },
    });
    await eventually(() => server.requests.length === 3);
    server.emit(path, 'ADDED', named('b'));
    await eventually(() => namesOf(watch) === 'a,b');
  });

  it('begins anew when it is stopped while it collects, and holds nothing meanwhile', async () => {
    const budget = new MemoryBudget();
    watch = watched.watch({ budget });
    server.put(path, ...['a', 'b', 'c'].map(named));
    server.pageSize = 1;
    watch.start();
    await eventually(() => server.requests.length >= 1);
    watch.stop();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(budget.heldBytes).toBe(0);
    expect(watch.get()).toEqual({ state: 'not-asked' });
    watch.start();
    await eventually(() => namesOf(watch) === 'a,b,c');
    expect(budget.heldBytes).toBeGreaterThan(0);
    watch.stop();
    expect(budget.heldBytes).toBe(0);
  });
});
