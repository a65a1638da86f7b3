import { ClusterUnavailableError } from '@eks-platform/backstage-plugin-eks-platform-node';
import { eventually } from '../__testUtils__/eventually';
import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { fakeConnection } from '../__testUtils__/fakeConnection';
import { KindWatch } from './KindWatch';
import { MemoryBudget } from './MemoryBudget';
import { RetryDelay } from './RetryDelay';

const path = '/api/v1/nodes';
const named = (name: string) => ({ metadata: { name } });

describe('KindWatch', () => {
  let server: FakeApiServer;
  let watch: KindWatch<string>;
  const connect = jest.fn();
  const onChange = jest.fn();

  beforeEach(async () => {
    server = await FakeApiServer.start();
    const connection = fakeConnection(server.endpoint);
    onChange.mockReset();
    connect.mockReset().mockImplementation(async () => connection);
    watch = new KindWatch<string>({
      kind: { path, project: object => object.metadata.name },
      connect,
      onChange,
      now: () => new Date(),
      random: () => 0,
    });
  });
  afterEach(async () => {
    watch.stop();
    await server.stop();
  });

  function names() {
    const answer = watch.get();
    return answer.state === 'ok' ? answer.value.join() : answer.state;
  }

  it('lists all pages once and follows every change', async () => {
    server.put(path, ...['a', 'b', 'c', 'd', 'e'].map(named));
    server.pageSize = 2;
    watch.start();
    watch.start();
    expect(watch.get()).toEqual({ state: 'loading' });
    await eventually(() => names() === 'a,b,c,d,e');
    await eventually(() => server.requests.length === 4);

    onChange.mockClear();
    server.emit(path, 'ADDED', named('f'));
    server.emit(path, 'DELETED', named('b'));
    server.emit(path, 'MODIFIED', named('a'));
    await eventually(() => names() === 'a,c,d,e,f');
    expect(onChange).toHaveBeenCalledTimes(3);
    expect(server.requests).toEqual([
      `list ${path}`,
      `list ${path}`,
      `list ${path}`,
      `watch ${path}@2`,
    ]);
  });

  it('lists again and again what cannot be watched', async () => {
    watch = new KindWatch<string>({
      kind: { path, pollMs: 20, project: object => object.metadata.name },
      connect,
      onChange,
      now: () => new Date(),
      random: () => 0,
    });
    const list = (...items: string[]) =>
      JSON.stringify({
        kind: 'NodeMetricsList',
        metadata: {},
        items: items.map(named),
      });
    server.answerWith(path, list('a'));
    watch.start();
    await eventually(() => names() === 'a');
    server.answerWith(path, list('a', 'b'));
    await eventually(() => names() === 'a,b');
    server.answer(path, 503);
    await eventually(() => watch.state === 'unreachable');
    expect(watch.get()).toMatchObject({ last: { value: ['a', 'b'] } });
    expect(server.requests.some(r => r.startsWith('watch'))).toBe(false);
  });

  it('leaves out an object that it does not understand, and says so', async () => {
    watch = new KindWatch<string>({
      kind: {
        path,
        project: ({ metadata, spec }) =>
          `${metadata.name}:${spec.items.length}`,
      },
      connect,
      onChange,
      now: () => new Date(),
      random: () => 0,
    });
    const sound = (name: string) => ({ ...named(name), spec: { items: [] } });
    server.put(path, sound('a'), named('odd'), sound('c'));
    watch.start();
    await eventually(() => names() === 'a:0,c:0');
    expect(watch.get()).toMatchObject({
      state: 'ok',
      incomplete: '1 of 3 could not be read, such as `odd`',
    });
    await eventually(() => server.requests.length === 2);
    server.emit(path, 'MODIFIED', sound('odd'));
    await eventually(() => names() === 'a:0,c:0,odd:0');
    expect(watch.get()).not.toHaveProperty('incomplete');
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
    expect(names()).toBe('');
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
    await eventually(() => names() === 'a,b');
    expect(server.requests.filter(r => r.startsWith('list'))).toHaveLength(2);
  });

  it('goes on from the last event when a watch breaks off', async () => {
    watch.start();
    await eventually(() => server.requests.length === 2);
    server.emit(path, 'ADDED', named('a'));
    server.emit(path, 'ADDED', named('b'));
    await eventually(() => names() === 'a,b');
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

  it.each([
    ['a page of a proxy', '<html>secret</html>'],
    ['no list', '{}'],
    ['nothing', 'null'],
  ])('takes %s for no answer, not for an empty list', async (_, body) => {
    server.answerWith(path, body);
    watch.start();
    await eventually(() => watch.state === 'unreachable');
    expect(watch.get()).toMatchObject({
      message: expect.stringMatching(/^The answer for .*nodes is no list/),
    });
  });

  it('says of a bug only what may be said', async () => {
    connect.mockImplementation(async () => JSON.parse('secret'));
    watch.start();
    await eventually(() => watch.state === 'unreachable');
    expect(watch.get()).toMatchObject({
      message: 'The answer was not understood (SyntaxError)',
    });
  });

  it('says what is denied or missing, and asks again when it may be there', async () => {
    server.answer(path, 403);
    watch.start();
    await eventually(() => watch.state === 'denied');
    expect(watch.get()).toMatchObject({
      message: 'The API server does not let us',
      next: 'Apply RBAC',
      since: expect.any(String),
    });

    server.answer(path, 404);
    watch.retryIfMissing();
    await eventually(() => watch.state === 'not-installed');

    server.answer(path, 200);
    server.put(path, named('a'));
    watch.retryIfMissing();
    await eventually(() => names() === 'a');
  });

  it('keeps what was known while the cluster does not answer', async () => {
    server.put(path, named('a'));
    watch.start();
    await eventually(() => server.requests.length === 2);
    server.answer(path, 503);
    server.endWatches(path);
    const gone = await eventually(
      () => watch.state === 'unreachable' && watch.get(),
    );
    expect(gone).toMatchObject({
      message: 'The API server answered 503',
      last: { value: ['a'], observedAt: expect.any(String) },
    });

    server.answer(path, 200);
    await eventually(() => names() === 'a');
    expect(server.requests.filter(r => r.startsWith('list'))).toHaveLength(1);
  });

  it('shows what keeps it from connecting, and forgets all when stopped', async () => {
    connect.mockRejectedValue(new ClusterUnavailableError('No endpoint'));
    watch.start();
    await eventually(() => watch.state === 'unreachable');
    expect(watch.get()).toMatchObject({ message: 'No endpoint' });
    watch.stop();
    expect(watch.get()).toEqual({ state: 'not-asked' });
  });

  it('lists anew in a cluster that took the name of another', async () => {
    server.put(path, named('old'));
    watch.start();
    await eventually(() => server.requests.length === 2);
    const other = await FakeApiServer.start();
    other.put(path, named('new'));
    connect.mockResolvedValue(fakeConnection(other.endpoint));
    const seen = [names()];
    onChange.mockImplementation(() => seen.push(names()));
    server.endWatches(path);
    await eventually(() => names() === 'new');
    expect(seen).toEqual(['old', 'loading', 'new']);
    expect(other.requests).toContain(`list ${path}`);
    watch.stop();
    await other.stop();
  });

  it('says too large, drops what it held, and does not ask again at once', async () => {
    const budget = new MemoryBudget({ mostBytes: 1_000 });
    watch = new KindWatch<string>({
      kind: { path, project: object => object.metadata.name },
      connect,
      onChange,
      now: () => new Date(),
      random: () => 0,
      budget,
    });
    server.put(path, ...['a', 'b'].map(named));
    watch.start();
    await eventually(() => names() === 'a,b');
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
    await eventually(() => names() === 'a,b');
  });

  it('begins anew when it is stopped while it collects, and holds nothing meanwhile', async () => {
    const budget = new MemoryBudget();
    watch = new KindWatch<string>({
      kind: { path, project: object => object.metadata.name },
      connect,
      onChange,
      now: () => new Date(),
      random: () => 0,
      budget,
    });
    server.put(path, ...['a', 'b', 'c'].map(named));
    server.pageSize = 1;
    watch.start();
    await eventually(() => server.requests.length >= 1);
    watch.stop();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(budget.heldBytes).toBe(0);
    expect(watch.get()).toEqual({ state: 'not-asked' });
    watch.start();
    await eventually(() => names() === 'a,b,c');
    expect(budget.heldBytes).toBeGreaterThan(0);
    watch.stop();
    expect(budget.heldBytes).toBe(0);
  });
});
