/**
 * The answer of one source, or why there is none.
 *
 * `not-asked`: nobody asked, for example because the cluster does not exist yet.
 *
 * @public
 */
export type Answer<T> =
  | {
      state: 'ok';
      value: T;
      observedAt: string;
      /** What of the answer could not be understood, as one sentence; the rest is in `value`. */
      incomplete?: string;
    }
  | {
      state:
        | 'denied'
        | 'not-installed'
        | 'unreachable'
        | 'loading'
        | 'not-asked';
      /** One sentence for a person. */
      message?: string;
      next?: string;
      /** ISO 8601: since when. */
      since?: string;
      /** What was known before it broke. */
      last?: { value: T; observedAt: string };
    };
