import { readListPage } from './readListPage';
import { readWatchEvents } from './readWatchEvents';

async function* endless(start: string) {
  yield Buffer.from(start);
  for (;;) {
    yield Buffer.alloc(1024 * 1024, 0x61);
  }
}

describe('answers without an end', () => {
  it('are given up when one object is larger than any can be', async () => {
    const events = readWatchEvents(
      endless('{"type":"ADDED","object":"'),
      '/api/v1/pods',
    );
    await expect(events.next()).rejects.toThrow('larger than 8 MiB');
    for (const start of ['{"metadata":"', '{"items":[{"metadata":"']) {
      await expect(
        readListPage(endless(start), {
          path: '/api/v1/pods',
          onItem: () => {},
        }),
      ).rejects.toThrow('larger than 8 MiB');
    }
  });
});
