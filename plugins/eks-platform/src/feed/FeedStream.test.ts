import type { FeedMessage } from '@eks-platform/backstage-plugin-eks-platform-common';
import { FeedStream } from './FeedStream';

const encoder = { encode: (text: string) => Buffer.from(text) };

/** A response whose lines the test sends one by one. */
function openResponse() {
  const waiting: ((result: { done: boolean; value?: Uint8Array }) => void)[] =
    [];
  const ready: { done: boolean; value?: Uint8Array }[] = [];
  const push = (result: { done: boolean; value?: Uint8Array }) => {
    const next = waiting.shift();
    if (next) {
      next(result);
    } else {
      ready.push(result);
    }
  };
  return {
    response: {
      ok: true,
      body: {
        getReader: () => ({
          read: () =>
            new Promise(resolve => {
              const next = ready.shift();
              if (next) {
                resolve(next);
              } else {
                waiting.push(resolve);
              }
            }),
          cancel: async () => {},
        }),
      },
    },
    send: (message: FeedMessage) =>
      push({
        done: false,
        value: encoder.encode(`${JSON.stringify(message)}\n`),
      }),
    end: () => push({ done: true }),
  };
}

describe('FeedStream', () => {
  const sink = {
    onMessage: jest.fn(),
    onLive: jest.fn(),
    onFailure: jest.fn(),
  };

  beforeEach(() => {
    jest.useFakeTimers();
    jest.resetAllMocks();
  });
  afterEach(() => jest.useRealTimers());

  it('opens one stream for all topics, again when they change, and none for none', async () => {
    const fetch = jest
      .fn()
      .mockImplementation(async () => openResponse().response);
    const stream = new FeedStream({ fetchApi: { fetch }, sink });

    stream.setTopics(['b', 'a']);
    await jest.advanceTimersByTimeAsync(100);
    stream.setTopics(['a', 'b']);
    await jest.advanceTimersByTimeAsync(100);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(fetch).toHaveBeenCalledWith(
      'plugin://eks-platform/feed',
      expect.objectContaining({ body: '{"topics":["a","b"]}' }),
    );

    stream.setTopics(['a']);
    await jest.advanceTimersByTimeAsync(100);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(fetch.mock.calls[0][1].signal.aborted).toBe(true);

    stream.setTopics([]);
    await jest.advanceTimersByTimeAsync(100);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(fetch.mock.calls[1][1].signal.aborted).toBe(true);
  });

  it('opens again without a word when the server asks to renew', async () => {
    const opened = openResponse();
    const fetch = jest
      .fn()
      .mockResolvedValueOnce(opened.response)
      .mockResolvedValue(openResponse().response);
    const stream = new FeedStream({ fetchApi: { fetch }, sink });
    stream.setTopics(['a']);
    await jest.advanceTimersByTimeAsync(100);

    opened.send({ type: 'renew' });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(sink.onLive).not.toHaveBeenCalledWith(
      expect.objectContaining({ state: 'lost' }),
    );
  });

  it('says that it is lost and when it tries again, later each time', async () => {
    const fetch = jest.fn().mockRejectedValue(new Error('no route'));
    const stream = new FeedStream({ fetchApi: { fetch }, sink });
    stream.setTopics(['a']);
    await jest.advanceTimersByTimeAsync(100);
    expect(sink.onLive).toHaveBeenLastCalledWith(
      expect.objectContaining({ state: 'lost' }),
    );
    expect(sink.onFailure).toHaveBeenCalledWith('no route');

    await jest.advanceTimersByTimeAsync(60_000);
    expect(fetch.mock.calls.length).toBeGreaterThan(4);
    expect(fetch.mock.calls.length).toBeLessThan(9);
  });

  it('says that it is lost when the server does not even begin to answer', async () => {
    const fetch = jest.fn().mockImplementation(() => new Promise(() => {}));
    const stream = new FeedStream({ fetchApi: { fetch }, sink });
    stream.setTopics(['a']);
    await jest.advanceTimersByTimeAsync(80_000);
    expect(sink.onLive).toHaveBeenCalledWith(
      expect.objectContaining({ state: 'lost' }),
    );
    expect(fetch.mock.calls.length).toBeGreaterThan(1);
    expect(fetch.mock.calls[0][1].signal.aborted).toBe(true);
  });

  it('comes back ever more slowly to a server that opens and says nothing', async () => {
    const fetch = jest.fn().mockImplementation(async () => {
      const opened = openResponse();
      opened.end();
      return opened.response;
    });
    const stream = new FeedStream({ fetchApi: { fetch }, sink });
    stream.setTopics(['a']);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(fetch.mock.calls.length).toBeLessThan(12);
    expect(sink.onLive).toHaveBeenCalledWith(
      expect.objectContaining({ state: 'lost' }),
    );
  });

  it('opens again when a silent proxy has lost the connection', async () => {
    const fetch = jest
      .fn()
      .mockImplementation(async () => openResponse().response);
    const stream = new FeedStream({ fetchApi: { fetch }, sink });
    stream.setTopics(['a']);
    await jest.advanceTimersByTimeAsync(100);
    expect(fetch).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(80_000);
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
