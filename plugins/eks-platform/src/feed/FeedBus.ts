import type { FeedMessage } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { LiveStatus } from './ClusterSnapshot';

/** What tabs of one browser and one user tell each other. */
export type BusMessage =
  | { kind: 'who' }
  | { kind: 'want'; tab: string; topics: string[] }
  | { kind: 'bye'; tab: string }
  | { kind: 'retry' }
  | { kind: 'message'; message: FeedMessage }
  | { kind: 'live'; status: LiveStatus }
  | { kind: 'failure'; message: string };

/** Sends to all other tabs of the same user and hears them. */
export interface FeedBus {
  send(message: BusMessage): void;
  listen(listener: (message: BusMessage) => void): void;
  /** Calls back once this tab is the one that holds the stream; at once when there is no other tab. */
  lead(onLeader: () => void): void;
}

/** Tabs share by BroadcastChannel and elect by Web Locks. Undefined where the browser has neither (no secure context). */
export function createFeedBus(name: string): FeedBus | undefined {
  if (
    typeof BroadcastChannel === 'undefined' ||
    typeof navigator === 'undefined' ||
    !navigator.locks
  ) {
    return undefined;
  }
  const channel = new BroadcastChannel(name);
  return {
    send: message => channel.postMessage(message),
    listen: listener => {
      channel.onmessage = event => listener(event.data);
    },
    lead: onLeader => {
      navigator.locks
        .request(name, async () => {
          onLeader();
          // The lock is held until the tab goes.
          await new Promise(() => {});
        })
        // Where locks are refused (a sandboxed frame), a stream of its own is better than none.
        .catch(onLeader);
    },
  };
}
