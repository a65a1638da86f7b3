import type {
  ClusterView,
  FeedMessage,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { BusMessage, FeedBus } from './FeedBus';
import type { FeedSink, FeedTransport } from './FeedTransport';
import { SharedFeed } from './SharedFeed';

interface FakeTab {
  listener?: (message: BusMessage) => void;
  onLeader?: () => void;
}

/** Tabs of one browser: the first one leads until it goes. */
class FakeBrowser {
  readonly #tabs: FakeTab[] = [];
  /** Everything that any tab said. */
  readonly sent: BusMessage[] = [];

  openTab(): FeedBus {
    const tab: FakeTab = {};
    this.#tabs.push(tab);
    return {
      send: message => {
        this.sent.push(message);
        this.#tabs
          .filter(other => other !== tab)
          .forEach(other => other.listener?.(message));
      },
      listen: listener => {
        tab.listener = listener;
      },
      lead: onLeader => {
        tab.onLeader = onLeader;
        if (this.#tabs[0] === tab) {
          onLeader();
        }
      },
    };
  }

  closeFirstTab() {
    this.#tabs.shift();
    this.#tabs[0]?.onLeader?.();
  }
}

class FakeTransport implements FeedTransport {
  topics: string[] = [];
  retries = 0;

  constructor(readonly sink: FeedSink) {}

  setTopics(topics: string[]) {
    this.topics = topics;
  }

  retry() {
    this.retries += 1;
  }
}

function openFeed(browser?: FakeBrowser) {
  let transport!: FakeTransport;
  const feed = new SharedFeed({
    bus: browser?.openTab(),
    createTransport: sink => {
      transport = new FakeTransport(sink);
      return transport;
    },
  });
  return { feed, transport };
}

const view = { entityRef: 'a', revision: '1' } as ClusterView;
const first: FeedMessage = { type: 'view', topic: 'a', view };

describe('SharedFeed', () => {
  it('asks for the topics of all tabs in one stream and hands messages to each of them', () => {
    const browser = new FakeBrowser();
    const leader = openFeed(browser);
    const follower = openFeed(browser);
    const heard = jest.fn();
    leader.feed.watch('a').subscribe(() => {});
    const stop = follower.feed.watch('b').subscribe(heard);

    expect(leader.transport.topics).toEqual(['a', 'b']);
    expect(follower.transport.topics).toEqual([]);

    leader.transport.sink.onMessage({ type: 'denied', topic: 'b' });
    expect(heard).toHaveBeenCalled();
    expect(follower.feed.watch('b').getSnapshot().state).toBe('denied');

    stop();
    expect(leader.transport.topics).toEqual(['a']);
  });

  it('replays the newest view to a tab that comes later', () => {
    const browser = new FakeBrowser();
    const leader = openFeed(browser);
    leader.feed.watch('a').subscribe(() => {});
    leader.transport.sink.onMessage(first);
    leader.transport.sink.onMessage({
      type: 'change',
      topic: 'a',
      change: { revision: '2' },
    });

    const follower = openFeed(browser);
    const watch = follower.feed.watch('a');
    watch.subscribe(() => {});
    expect(watch.getSnapshot()).toMatchObject({
      state: 'ready',
      view: { entityRef: 'a', revision: '2' },
    });
  });

  it('tells a tab that comes later what the server refused, too', () => {
    const browser = new FakeBrowser();
    const leader = openFeed(browser);
    leader.feed.watch('a').subscribe(() => {});
    leader.transport.sink.onMessage({ type: 'denied', topic: 'a' });

    const follower = openFeed(browser);
    const watch = follower.feed.watch('a');
    watch.subscribe(() => {});
    expect(watch.getSnapshot().state).toBe('denied');
  });

  it('replays a topic to a tab once, not whenever that tab wants another one', () => {
    const browser = new FakeBrowser();
    const leader = openFeed(browser);
    leader.feed.watch('a').subscribe(() => {});
    leader.transport.sink.onMessage(first);
    const follower = openFeed(browser);
    follower.feed.watch('a').subscribe(() => {});
    const before = follower.feed.watch('a').getSnapshot().view;
    follower.feed.watch('b').subscribe(() => {});
    follower.feed.watch('a').subscribe(() => {});
    expect(follower.feed.watch('a').getSnapshot().view).toBe(before);
    expect(browser.sent.filter(({ kind }) => kind === 'message')).toHaveLength(
      2,
    );
  });

  it('works where the browser makes no random ids, which is every page without TLS', () => {
    const { randomUUID } = crypto;
    Object.assign(crypto, { randomUUID: undefined });
    try {
      expect(() => openFeed()).not.toThrow();
    } finally {
      Object.assign(crypto, { randomUUID });
    }
  });

  it('forgets a cluster some time after the last one has looked away', () => {
    jest.useFakeTimers();
    const { feed, transport } = openFeed();
    const stop = feed.watch('a').subscribe(() => {});
    transport.sink.onMessage(first);
    stop();
    expect(feed.watch('a').getSnapshot().state).toBe('ready');
    jest.advanceTimersByTime(60_000);
    expect(feed.watch('a').getSnapshot().state).toBe('loading');
    jest.useRealTimers();
  });

  it('is heard again after the browser has taken its page out of the cache', () => {
    const browser = new FakeBrowser();
    const leader = openFeed(browser);
    const follower = openFeed(browser);
    follower.feed.watch('b').subscribe(() => {});
    window.dispatchEvent(new Event('pagehide'));
    expect(leader.transport.topics).toEqual([]);
    window.dispatchEvent(new Event('pageshow'));
    expect(leader.transport.topics).toEqual(['b']);
  });

  it('goes on in the next tab when the leading one is closed', () => {
    const browser = new FakeBrowser();
    openFeed(browser)
      .feed.watch('a')
      .subscribe(() => {});
    const next = openFeed(browser);
    next.feed.watch('b').subscribe(() => {});

    browser.closeFirstTab();
    expect(next.transport.topics).toEqual(['b']);
  });

  it('keeps the view and says so while the stream is lost; a tab without a view learns why', () => {
    const { feed, transport } = openFeed();
    const a = feed.watch('a');
    const b = feed.watch('b');
    a.subscribe(() => {});
    b.subscribe(() => {});
    transport.sink.onMessage(first);
    transport.sink.onLive({ state: 'lost', retryAt: 5 });
    transport.sink.onFailure('502');

    expect(a.getSnapshot()).toMatchObject({
      state: 'ready',
      view,
      live: { state: 'lost' },
    });
    expect(b.getSnapshot()).toMatchObject({ state: 'failed', message: '502' });
    a.retry();
    expect(transport.retries).toBe(1);
  });

  it('gives the same snapshot until something changes', () => {
    const { feed, transport } = openFeed();
    const watch = feed.watch('a');
    watch.subscribe(() => {});
    const before = watch.getSnapshot();
    expect(watch.getSnapshot()).toBe(before);
    transport.sink.onMessage(first);
    expect(watch.getSnapshot()).not.toBe(before);
  });
});
