import type { FeedMessage } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ClusterSnapshot, LiveStatus } from './ClusterSnapshot';

type Known = Omit<ClusterSnapshot, 'live'>;
const UNKNOWN: Known = { state: 'loading' };

/** The newest known state of each topic. Snapshots keep their identity until something changes. */
export class ClusterSnapshots {
  readonly #known = new Map<string, Known>();
  readonly #snapshots = new Map<string, ClusterSnapshot>();
  #live: LiveStatus = { state: 'connecting', since: Date.now() };

  get(topic: string): ClusterSnapshot {
    const kept = this.#snapshots.get(topic);
    if (kept) {
      return kept;
    }
    const snapshot = {
      ...(this.#known.get(topic) ?? UNKNOWN),
      live: this.#live,
    };
    this.#snapshots.set(topic, snapshot);
    return snapshot;
  }

  /** What is known of a topic as one message; undefined before the first answer. */
  getMessage(topic: string): FeedMessage | undefined {
    const known = this.#known.get(topic);
    switch (known?.state) {
      case 'ready':
        return known.view && { type: 'view', topic, view: known.view };
      case 'denied':
      case 'not-found':
        return { type: known.state, topic };
      case 'failed':
        return { type: 'failed', topic, message: known.message ?? '' };
      default:
        return undefined;
    }
  }

  /** Forgets all other topics. */
  keepOnly(topics: Iterable<string>) {
    const kept = new Set(topics);
    for (const topic of [...this.#known.keys()]) {
      if (!kept.has(topic)) {
        this.#known.delete(topic);
        this.#snapshots.delete(topic);
      }
    }
  }

  setLive(live: LiveStatus) {
    this.#live = live;
    this.#snapshots.clear();
  }

  /** Tells every topic without an answer why there is none. */
  fail(message: string, topics: Iterable<string>) {
    for (const topic of topics) {
      if (!this.#known.get(topic)?.view) {
        this.#set(topic, { state: 'failed', message });
      }
    }
  }

  /** Takes a message in and names the topic that it changed, if any. */
  apply(message: FeedMessage): string | undefined {
    if (message.type === 'alive' || message.type === 'renew') {
      return undefined;
    }
    const before = this.#known.get(message.topic);
    switch (message.type) {
      case 'view':
        this.#set(message.topic, { state: 'ready', view: message.view });
        break;
      case 'change':
        // A change without the view that it belongs to says nothing.
        if (!before?.view) {
          return undefined;
        }
        this.#set(message.topic, {
          state: 'ready',
          view: { ...before.view, ...message.change },
        });
        break;
      case 'failed':
        this.#set(message.topic, {
          state: before?.view ? 'ready' : 'failed',
          view: before?.view,
          message: message.message,
        });
        break;
      default:
        this.#set(message.topic, { state: message.type });
    }
    return message.topic;
  }

  #set(topic: string, known: Known) {
    this.#known.set(topic, known);
    this.#snapshots.delete(topic);
  }
}
