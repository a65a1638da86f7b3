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

  openTab(): FeedBus {
    const tab: FakeTab = {};
    this.#tabs.push(tab);
    return {
      send: message =>
        this.#tabs
          .filter(other => other !== tab)
          .forEach(other => other.listener?.(message)),
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
