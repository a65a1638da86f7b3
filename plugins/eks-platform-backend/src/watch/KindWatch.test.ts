import { ClusterUnavailableError } from '@eks-platform/backstage-plugin-eks-platform-node';
import { eventually } from '../__testUtils__/eventually';
import type { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { named, namesOf, WatchedKind } from '../__testUtils__/WatchedKind';
import type { KindWatch } from './KindWatch';

const { path } = WatchedKind;

describe('what a KindWatch answers', () => {
  let watched: WatchedKind;
  let server: FakeApiServer;
  let watch: KindWatch<string>;
  let connect: WatchedKind['connect'];

  beforeEach(async () => {
    watched = await WatchedKind.start();
    ({ server, connect } = watched);
    watch = watched.watch();
  });
  afterEach(() => watched.stop());

  it('leaves out an object that it does not understand, and says so', async () => {
    watch = watched.watch({
      kind: {
        project: ({ metadata, spec }) =>
          `${metadata.name}:${spec.items.length}`,
      },
    });
    const sound = (name: string) => ({ ...named(name), spec: { items: [] } });
    server.put(path, sound('a'), named('odd'), sound('c'));
    watch.start();
    await eventually(() => namesOf(watch) === 'a:0,c:0');
    expect(watch.get()).toMatchObject({
      state: 'ok',
      incomplete: '1 of 3 could not be read, such as `odd`',
    });
    await eventually(() => server.requests.length === 2);
    server.emit(path, 'MODIFIED', sound('odd'));
    await eventually(() => namesOf(watch) === 'a:0,c:0,odd:0');
    expect(watch.get()).not.toHaveProperty('incomplete');
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
    await eventually(() => namesOf(watch) === 'a');
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
    await eventually(() => namesOf(watch) === 'a');
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
});
