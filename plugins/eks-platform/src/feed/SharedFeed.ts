import type { FeedMessage } from '@eks-platform/backstage-plugin-eks-platform-common';
import { ClusterSnapshots } from './ClusterSnapshots';
import type { ClusterWatch, LiveStatus } from './ClusterSnapshot';
import type { BusMessage, FeedBus } from './FeedBus';
import type { FeedSink, FeedTransport } from './FeedTransport';
import { OtherTabs } from './OtherTabs';

/** Whoever comes back sooner sees the view at once; a view may be megabytes, so it is not kept for longer. */
const KEEP_MS = 30_000;

/**
 * One stream per browser: the leading tab holds it, the others hear by the bus.
 *
 * A browser has six connections per host over all its tabs; a stream per tab would use them up.
 */
export class SharedFeed {
  readonly #tab: string;
  readonly #bus?: FeedBus;
  readonly #transport: FeedTransport;
  readonly #snapshots = new ClusterSnapshots();
  readonly #mine = new Map<string, Set<() => void>>();
  readonly #others = new OtherTabs();
  #isLeader: boolean;
  #live?: LiveStatus;
  #forgetting?: ReturnType<typeof setTimeout>;

  constructor(options: {
    bus?: FeedBus;
    createTransport: (sink: FeedSink) => FeedTransport;
  }) {
    this.#bus = options.bus;
    this.#isLeader = !options.bus;
    // Without TLS there is no bus, and no `randomUUID` either.
    this.#tab = options.bus ? crypto.randomUUID() : '';
    this.#transport = options.createTransport({
      onMessage: message => this.#tell({ kind: 'message', message }),
      onLive: status => this.#tell({ kind: 'live', status }),
      onFailure: message => this.#tell({ kind: 'failure', message }),
    });
    this.#bus?.listen(message => this.#hear(message));
    this.#bus?.lead(() => {
      this.#isLeader = true;
      this.#bus?.send({ kind: 'who' });
      this.#plan();
    });
    window.addEventListener('pagehide', () =>
      this.#bus?.send({ kind: 'bye', tab: this.#tab }),
    );
    // The browser may take a hidden page out of its cache again: then it has said goodbye too early.
    window.addEventListener('pageshow', () => this.#plan());
  }

  watch(topic: string): ClusterWatch {
    return {
      getSnapshot: () => this.#snapshots.get(topic),
      subscribe: listener => this.#subscribe(topic, listener),
      retry: () => {
        if (this.#isLeader) {
          this.#transport.retry();
        } else {
          this.#bus?.send({ kind: 'retry' });
        }
      },
    };
  }

  #subscribe(topic: string, listener: () => void) {
    const listeners = this.#mine.get(topic) ?? new Set();
    listeners.add(listener);
    this.#mine.set(topic, listeners);
    this.#plan();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) {
        this.#mine.delete(topic);
      }
      this.#plan();
    };
  }

  #plan() {
    const mine = [...this.#mine.keys()];
    if (this.#isLeader) {
      const wanted = new Set([...mine, ...this.#others.topics]);
      this.#transport.setTopics([...wanted]);
    } else {
      this.#bus?.send({ kind: 'want', tab: this.#tab, topics: mine });
    }
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(
      () =>
        this.#snapshots.keepOnly([
          ...this.#mine.keys(),
          ...this.#others.topics,
        ]),
      KEEP_MS,
    );
  }

  /** Hands on what the transport of this tab heard, to this tab and to the others. */
  #tell(message: BusMessage) {
    this.#take(message);
    this.#bus?.send(message);
  }

  #hear(message: BusMessage) {
    if (!this.#isLeader) {
      this.#take(message);
    } else if (message.kind === 'want') {
      this.#replay(this.#others.want(message.tab, message.topics));
      this.#plan();
    } else if (message.kind === 'bye') {
      this.#others.leave(message.tab);
      this.#plan();
    } else if (message.kind === 'retry') {
      this.#transport.retry();
    }
  }

  #take(message: BusMessage) {
    if (message.kind === 'who') {
      this.#plan();
    } else if (message.kind === 'message') {
      this.#deliver(message.message);
    } else if (message.kind === 'live') {
      this.#live = message.status;
      this.#snapshots.setLive(message.status);
      this.#notify(this.#mine.keys());
    } else if (message.kind === 'failure') {
      this.#snapshots.fail(message.message, this.#mine.keys());
      this.#notify(this.#mine.keys());
    }
  }

  /** A tab that comes later gets the newest state at once: the stream sends it only when it opens. */
  #replay(topics: string[]) {
    for (const topic of topics) {
      const message = this.#snapshots.getMessage(topic);
      if (message) {
        this.#bus?.send({ kind: 'message', message });
      }
    }
    if (this.#live) {
      this.#bus?.send({ kind: 'live', status: this.#live });
    }
  }

  #deliver(message: FeedMessage) {
    const topic = this.#snapshots.apply(message);
    if (topic) {
      this.#notify([topic]);
    }
  }

  #notify(topics: Iterable<string>) {
    for (const topic of topics) {
      this.#mine.get(topic)?.forEach(listener => listener());
    }
  }
}
