import type { ClusterView } from './clusterView';

/**
 * Lines of `POST /feed`, newline-delimited JSON. The first message of a topic is a `view`; later ones are `change`s that
 * replace the named top-level keys of the view.
 *
 * The server ends the stream with `renew` before the user's token ends; the client opens a new one.
 *
 * @public
 */
export type FeedMessage =
  | { type: 'view'; topic: string; view: ClusterView }
  | {
      type: 'change';
      topic: string;
      change: Partial<ClusterView> & { revision: string };
    }
  | { type: 'denied'; topic: string }
  | { type: 'not-found'; topic: string }
  | { type: 'failed'; topic: string; message: string }
  | { type: 'alive' }
  | { type: 'renew' };

/** Body of `POST /feed`. A topic is an entity ref. @public */
export interface FeedRequest {
  topics: string[];
  /** Names of sections whose lazy sources shall be asked, too, with commas between. */
  sections?: string;
}
