import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import type { FeedMessage } from '@eks-platform/backstage-plugin-eks-platform-common';
import express from 'express';
import Router from 'express-promise-router';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../__testUtils__/eventually';
import { snapshotOf } from '../__testUtils__/snapshotOf';
import type { ViewSnapshot } from '../cluster/ViewSnapshot';
import { addFeedRoutes, type FeedRoutesOptions } from './feedRoutes';

const ref = 'resource:default/bluesky';

function snapshot(headline: string) {
  const view = { entityRef: ref, problems: [], verdict: { summary: headline } };
  return snapshotOf(view);
}

describe('POST /feed', () => {
  let server: Server;
  let now = new Date();
  let listeners: ((snapshot: ViewSnapshot) => void)[] = [];
  let readable = new Set<string>();
  let expiresAt: Date | undefined;
  /** Who comes is known once this is. */
  let asked = jest.fn();
  let identified: Promise<void>;
  const stop = new AbortController();

  beforeAll(async () => {
    const router = Router();
    const httpAuth = mockServices.httpAuth();
    addFeedRoutes(router, {
      httpAuth: mockServices.httpAuth.mock({
        credentials: async (req: any, options: any) => {
          asked();
          await identified;
          return {
            ...(await httpAuth.credentials(req, options)),
            expiresAt,
          };
        },
      }),
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({ success: jest.fn(), fail: jest.fn() }),
      }),
      logger: mockServices.logger.mock(),
      now: () => now,
      access: { findReadable: async () => readable },
      catalog: {
        get: async (entityRef: string) => {
          if (entityRef.toLowerCase() !== ref) {
            throw new NotFoundError('none');
          }
          return { entityRef: ref };
        },
      },
      observations: {
        want: () => ({
          current: async () => snapshot('fine'),
          subscribe: (listener: (s: ViewSnapshot) => void) => {
            listeners.push(listener);
            return () => {
              listeners = listeners.filter(l => l !== listener);
            };
          },
        }),
      },
    } as unknown as FeedRoutesOptions);
    const app = express()
      .use(express.json())
      .use(router)
      .use(mockErrorHandler());
    server = createServer(app);
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    stop.abort();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    now = new Date();
    expiresAt = undefined;
    asked = jest.fn();
    identified = Promise.resolve();
    listeners = [];
    readable = new Set([ref]);
  });

  function post(
    body: object,
    authorization = mockCredentials.user.header(),
    signal = stop.signal,
  ) {
    const { port } = server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}/feed`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(body),
      signal,
    });
  }

  async function* messages(response: Response): AsyncGenerator<FeedMessage> {
    let rest = '';
    for await (const chunk of response.body!.pipeThrough(
      new TextDecoderStream(),
    ) as unknown as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      yield* lines.map(line => JSON.parse(line));
    }
  }

  const next = async (feed: AsyncGenerator<FeedMessage>) =>
    (await feed.next()).value as FeedMessage;

  it('sends the view, then only what changes, then that it is denied', async () => {
    const response = await post({ topics: [ref, 'resource:default/none'] });
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    expect(response.headers.get('cache-control')).toBe(
      'no-store, no-transform',
    );
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    const feed = messages(response);
    expect(await next(feed)).toEqual({
      type: 'not-found',
      topic: 'resource:default/none',
    });
    expect(await next(feed)).toMatchObject({
      type: 'view',
      topic: ref,
      view: { verdict: { summary: 'fine' } },
    });

    // Of two changes at once, the newest is sent.
    listeners.forEach(listen => listen(snapshot('worse')));
    listeners.forEach(listen => listen(snapshot('bad')));
    const changed = snapshot('bad');
    expect(await next(feed)).toEqual({
      type: 'change',
      topic: ref,
      change: { revision: changed.revision, verdict: { summary: 'bad' } },
    });

    readable = new Set();
    listeners.forEach(listen => listen(snapshot('secret')));
    expect(await next(feed)).toEqual({ type: 'denied', topic: ref });
    expect(listeners).toHaveLength(0);
    await feed.return(undefined);
  });

  it('tells a denied cluster at once', async () => {
    readable = new Set();
    const feed = messages(await post({ topics: [ref] }));
    expect(await next(feed)).toEqual({ type: 'denied', topic: ref });
    await feed.return(undefined);
  });

  it('gives signs of life, and ends before the token does', async () => {
    expiresAt = new Date(now.getTime() + 120_000);
    const feed = messages(await post({ topics: [ref] }));
    expect(await next(feed)).toMatchObject({ type: 'view' });
    now = new Date(now.getTime() + 16_000);
    expect(await next(feed)).toEqual({ type: 'alive' });
    now = new Date(now.getTime() + 60_000);
    expect(await next(feed)).toEqual({ type: 'renew' });
    expect((await feed.next()).done).toBe(true);
    expect(listeners).toHaveLength(0);
  });

  it('forgets a browser that went away', async () => {
    const feed = messages(await post({ topics: [ref] }));
    await next(feed);
    expect(listeners).toHaveLength(1);
    await feed.return(undefined);
    server.closeAllConnections();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(listeners).toHaveLength(0);
  });

  it('answers to the name that was asked for, and says once that it is denied', async () => {
    const topic = 'Resource:default/Bluesky';
    const feed = messages(await post({ topics: [topic] }));
    expect(await next(feed)).toMatchObject({ type: 'view', topic });
    readable = new Set();
    listeners.forEach(listen => listen(snapshot('secret')));
    expect(await next(feed)).toEqual({ type: 'denied', topic });
    now = new Date(now.getTime() + 16_000);
    expect(await next(feed)).toEqual({ type: 'alive' });
    await feed.return(undefined);
  });

  it('watches nothing for a browser that left before it was known', async () => {
    let identify = () => {};
    identified = new Promise(resolve => {
      identify = resolve;
    });
    const leave = new AbortController();
    const left = post({ topics: [ref] }, undefined, leave.signal);
    await eventually(() => asked.mock.calls.length === 1);
    leave.abort();
    await expect(left).rejects.toThrow();
    await new Promise(resolve => setTimeout(resolve, 50));
    identify();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(listeners).toHaveLength(0);
  });

  it('is for users with something to watch', async () => {
    expect(
      (await post({ topics: [ref] }, mockCredentials.none.header())).status,
    ).toBe(401);
    expect(
      (await post({ topics: [ref] }, mockCredentials.service.header())).status,
    ).toBe(403);
    for (const body of [{}, { topics: [] }, { topics: [1] }]) {
      expect((await post(body)).status).toBe(400);
    }
  });
});
