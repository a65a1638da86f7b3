import type { FeedMessage } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { LiveStatus } from './ClusterSnapshot';

/** Brings messages about a set of topics into this tab, by whatever means. */
export interface FeedTransport {
  setTopics(topics: string[]): void;
  retry(): void;
}

/** Where a transport hands over what it hears. */
export interface FeedSink {
  onMessage(message: FeedMessage): void;
  onLive(status: LiveStatus): void;
  /** The source could not be asked at all. */
  onFailure(message: string): void;
}
