import type { ClusterView } from '@eks-platform/backstage-plugin-eks-platform-common';

/**
 * Whether changes arrive by themselves. Times are milliseconds since 1970.
 *
 * @public
 */
export type LiveStatus =
  | { state: 'connecting'; since: number }
  | { state: 'live'; heardAt: number }
  | { state: 'lost'; heardAt?: number; retryAt: number };

/**
 * What is known of one cluster at one moment; a new object after every change.
 *
 * @public
 */
export interface ClusterSnapshot {
  state: 'loading' | 'ready' | 'denied' | 'not-found' | 'failed';
  /** The newest view; kept when the stream is lost. */
  view?: ClusterView;
  /** Why there is no view. */
  message?: string;
  live: LiveStatus;
}

/**
 * One cluster to look at, in the form that `useSyncExternalStore` takes.
 *
 * @public
 */
export interface ClusterWatch {
  subscribe(listener: () => void): () => void;
  getSnapshot(): ClusterSnapshot;
  /** Connects at once instead of at the next try. */
  retry(): void;
}
