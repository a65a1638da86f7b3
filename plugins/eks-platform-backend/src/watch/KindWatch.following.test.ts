import { eventually } from '../__testUtils__/eventually';
import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { fakeConnection } from '../__testUtils__/fakeConnection';
import { named, namesOf, WatchedKind } from '../__testUtils__/WatchedKind';
import type { KindWatch } from './KindWatch';
import { RetryDelay } from './RetryDelay';

const { path } = WatchedKind;

describe('how a KindWatch follows its kind', () => {
  let watched: WatchedKind;
  let server: FakeApiServer;
  let watch: KindWatch<string>;
  let connect: WatchedKind['connect'];
  let onChange: WatchedKind['onChange'];

  beforeEach(async () => {
    watched = await WatchedKind.start();
    ({ server, connect, onChange } = watched);
    watch = watched.watch();
  });
  afterEach(() => watched.stop());

  it('lists all pages once and follows every change', async () => {
    server.put(path, ...['a', 'b', 'c', 'd', 'e'].map(named));
    server.pageSize = 2;
    watch.start();
    watch.start();
    expect(watch.get()).toEqual({ state: 'loading' });
    await eventually(() => namesOf(watch) === 'a,b,c,d,e');
    await eventually(() => server.requests.length === 4);

    onChange.mockClear();
    server.emit(path, 'ADDED', named('f'));
    server.emit(path, 'DELETED', named('b'));
    server.emit(path, 'MODIFIED', named('a'));
    await eventually(() => namesOf(watch) === 'a,c,d,e,f');
    expect(onChange).toHaveBeenCalledTimes(3);
    expect(server.requests).toEqual([
      `list ${path}`,
      `list ${path}`,
      `list ${path}`,
      `watch ${path}@2`,
    ]);
  });

  it('lists again and again what cannot be watched', async () => {
    watch = watched.watch({ kind: { pollMs: 20 } });
    const list = (...items: string[]) =>
      JSON.stringify({
        kind: 'NodeMetricsList',
        metadata: {},
        items: items.map(named),
      });
    server.answerWith(path, list('a'));
    watch.start();
    await eventually(() => namesOf(watch) === 'a');
    server.answerWith(path, list('a', 'b'));
    await eventually(() => namesOf(watch) === 'a,b');
    server.answer(path, 503);
    await eventually(() => watch.state === 'unreachable');
    expect(watch.get()).toMatchObject({ last: { value: ['a', 'b'] } });
    expect(server.requests.some(r => r.startsWith('watch'))).toBe(false);
  });

  it('goes on from the last bookmark when a watch ends, and takes it for a sign of life', async () => {
    watch.start();
    await eventually(() => server.requests.length === 2);
    const before = watch.get() as { observedAt: string };
    onChange.mockClear();
    server.emit(path, 'BOOKMARK', named('none'));
    await eventually(
      () =>
        (watch.get() as { observedAt: string }).observedAt > before.observedAt,
    );
    expect(namesOf(watch)).toBe('');
    expect(onChange).not.toHaveBeenCalled();

    server.endWatches(path);
    await eventually(() => server.requests.includes(`watch ${path}@2`));
    expect(server.requests.filter(r => r.startsWith('list'))).toHaveLength(1);
    expect(watch.state).toBe('ok');
  });

  it('lists again when its version is too old', async () => {
    server.put(path, named('a'));
    watch.start();
    await eventually(() => server.requests.length === 2);
    server.put(path, named('b'));
    server.emit(path, 'ERROR', { code: 410, metadata: {} });
    await eventually(() => namesOf(watch) === 'a,b');
    expect(server.requests.filter(r => r.startsWith('list'))).toHaveLength(2);
  });

  it('goes on from the last event when a watch breaks off', async () => {
    watch.start();
    await eventually(() => server.requests.length === 2);
    server.emit(path, 'ADDED', named('a'));
    server.emit(path, 'ADDED', named('b'));
    await eventually(() => namesOf(watch) === 'a,b');
    server.breakWatches(path);
    await eventually(() => server.requests.length === 3);
    expect(server.requests[2]).toBe(`watch ${path}@3`);
  });

  it('lists less and less often when every watch is too old at once', async () => {
    const sleeps = jest.spyOn(RetryDelay.prototype, 'next');
    const expire = async (times: number) => {
      await eventually(() => server.requests.length === 2 * times);
      server.emit(path, 'ERROR', { code: 410, metadata: {} });
      await eventually(() => sleeps.mock.results.length === times);
    };
    watch.start();
    await expire(1);
    await expire(2);
    await expire(3);
    const waits = sleeps.mock.results.map(result => result.value);
    expect(waits).toEqual([700, 1400, 2800]);
    sleeps.mockRestore();
  });

  it('lists anew in a cluster that took the name of another', async () => {
    server.put(path, named('old'));
    watch.start();
    await eventually(() => server.requests.length === 2);
    const other = await FakeApiServer.start();
    other.put(path, named('new'));
    connect.mockResolvedValue(fakeConnection(other.endpoint));
    const seen = [namesOf(watch)];
    onChange.mockImplementation(() => seen.push(namesOf(watch)));
    server.endWatches(path);
    await eventually(() => namesOf(watch) === 'new');
    expect(seen).toEqual(['old', 'loading', 'new']);
    expect(other.requests).toContain(`list ${path}`);
    watch.stop();
    await other.stop();
  });
});
