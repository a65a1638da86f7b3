import { eventually } from '../__testUtils__/eventually';
import type { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { named, namesOf, WatchedKind } from '../__testUtils__/WatchedKind';
import type { KindWatch } from './KindWatch';
import { ListStreaming } from './ListStreaming';
import { MemoryBudget } from './MemoryBudget';

const { path } = WatchedKind;

describe('a watch that begins with its list', () => {
  let watched: WatchedKind;
  let server: FakeApiServer;
  let watch: KindWatch<string>;
  let budget: MemoryBudget;

  beforeEach(async () => {
    watched = await WatchedKind.start();
    ({ server } = watched);
    budget = new MemoryBudget();
    const streaming = new ListStreaming({ isOffered: () => true });
    watch = watched.watch({ streaming, budget });
    server.put(path, ...['a', 'b', 'c'].map(named));
  });
  afterEach(() => watched.stop());

  it('takes one request for list and watch, and goes on from its version', async () => {
    watch.start();
    await eventually(() => namesOf(watch) === 'a,b,c');
    server.emit(path, 'DELETED', named('b'));
    server.emit(path, 'ADDED', named('d'));
    await eventually(() => namesOf(watch) === 'a,c,d');
    expect(server.requests).toEqual([`stream ${path}`]);
    expect(server.queries(path)[0]).toMatchObject({
      watch: 'true',
      sendInitialEvents: 'true',
      resourceVersionMatch: 'NotOlderThan',
      allowWatchBookmarks: 'true',
    });

    server.endWatches(path);
    await eventually(() => server.requests.length === 2);
    expect(server.requests[1]).toBe(`watch ${path}@4`);
  });

  it('begins anew when its version is too old, and drops what is gone', async () => {
    watch.start();
    await eventually(() => namesOf(watch) === 'a,b,c');
    server.put(path, named('d'));
    server.emit(path, 'ERROR', { code: 410, metadata: {} });
    await eventually(() => namesOf(watch) === 'a,b,c,d');
    expect(server.requests).toEqual([`stream ${path}`, `stream ${path}`]);
  });

  it('reads pages where the server refuses it, and does not ask again', async () => {
    server.streams = false;
    watch.start();
    await eventually(() => namesOf(watch) === 'a,b,c');
    await eventually(() => server.requests.length === 3);
    server.emit(path, 'ERROR', { code: 410, metadata: {} });
    await eventually(() => server.requests.length === 5);
    expect(server.requests).toEqual([
      `stream ${path}`,
      `list ${path}`,
      `watch ${path}@2`,
      `list ${path}`,
      `watch ${path}@3`,
    ]);
  });

  it.each([
    ['breaks off', () => server.breakWatches(path)],
    ['sends garbage', () => server.send(path, '<html>proxy</html>\n')],
    [
      'takes the option for nothing',
      () => server.emit(path, 'BOOKMARK', { metadata: {} }),
    ],
  ])('reads pages where the stream %s before its end', async (_, happens) => {
    server.streams = 'without-end';
    watch.start();
    await eventually(() => server.requests.length === 1);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(watch.get()).toEqual({ state: 'loading' });
    happens();
    await eventually(() => namesOf(watch) === 'a,b,c');
    expect(server.requests.slice(0, 2)).toEqual([
      `stream ${path}`,
      `list ${path}`,
    ]);
  });

  it('says what is denied without asking twice', async () => {
    server.answer(path, 403);
    watch.start();
    await eventually(() => watch.state === 'denied');
    expect(server.requests).toEqual([`stream ${path}`]);
  });

  it('holds nothing when it is stopped before the end of the list', async () => {
    server.streams = 'without-end';
    watch.start();
    await eventually(() => budget.heldBytes > 0);
    watch.stop();
    await eventually(() => budget.heldBytes === 0);
    expect(watch.get()).toEqual({ state: 'not-asked' });
  });
});
