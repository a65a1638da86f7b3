import type { Answer } from '@eks-platform/backstage-plugin-eks-platform-common';
import { isError } from '@backstage/errors';
import {
  ClusterUnavailableError,
  ResourceExpiredError,
  type ClusterConnection,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { AnswerKeeper } from '../sources/AnswerKeeper';
import { telemetry } from '../telemetry/Telemetry';
import { HeldObjects } from './HeldObjects';
import { followKind, type Kind } from './kindRequests';
import { ListStreaming } from './ListStreaming';
import type { MemoryBudget } from './MemoryBudget';
import type { WatchEvent } from './readWatchEvents';
import { RetryDelay } from './RetryDelay';
import { Sleeper } from './Sleeper';
import { TooLargeError } from './TooLargeError';

// Between the end of a watch and the next one, so that a proxy that cuts every watch at once is not hammered.
const BETWEEN_WATCHES_MS = 500;
// What was too large will be so in a moment, too, and finding out costs a list.
const TOO_LARGE_MS = 10 * 60_000;

/** How far one run has come. */
interface Place {
  connection?: ClusterConnection;
  /** A watch that is open already, since the list was its beginning. */
  events?: AsyncIterable<WatchEvent>;
  /** Resource version to go on from; absent: list first. */
  version?: string;
}

/** One list and one watch of one kind in one cluster, kept as projections for any number of viewers. */
export class KindWatch<T> {
  readonly #kind: Kind<T>;
  readonly #connect: () => Promise<ClusterConnection>;
  readonly #onChange: () => void;
  readonly #now: () => Date;
  readonly #answer = new AnswerKeeper<T[]>();
  readonly #retry: RetryDelay;
  readonly #sleeper = new Sleeper();
  readonly #budget?: MemoryBudget;
  readonly #streaming: ListStreaming;
  #objects: HeldObjects<T>;
  #changed = false;
  #failedOnce = false;
  #stop?: AbortController;

  constructor(options: {
    kind: Kind<T>;
    /** Throws what keeps the cluster from being asked. */
    connect(): Promise<ClusterConnection>;
    onChange(): void;
    now(): Date;
    random?(): number;
    /** Default: that of the process. */
    budget?: MemoryBudget;
    /** Default: page by page. */
    streaming?: ListStreaming;
  }) {
    this.#kind = options.kind;
    this.#budget = options.budget;
    this.#streaming =
      options.streaming ?? new ListStreaming({ isOffered: () => false });
    this.#objects = new HeldObjects(options.kind, options.budget);
    this.#connect = options.connect;
    this.#onChange = options.onChange;
    this.#now = options.now;
    this.#retry = new RetryDelay(options.random);
  }

  get state(): Answer<T[]>['state'] {
    return this.#answer.get().state;
  }

  get(): Answer<T[]> {
    const answer = this.#answer.get();
    if (answer.state === 'ok' && this.#changed) {
      this.#changed = false;
      const seen = new Date(answer.observedAt);
      this.#answer.succeed(
        this.#objects.values(),
        seen,
        this.#objects.describeUnread(),
      );
    }
    return this.#answer.get();
  }

  start() {
    if (!this.#stop) {
      this.#stop = new AbortController();
      this.#answer.reset('loading');
      void this.#run(this.#stop.signal);
    }
  }

  /** What was known is dropped: nobody looks, or the cluster is gone. */
  stop() {
    if (!this.#stop) {
      this.#answer.reset('not-asked');
      return;
    }
    this.#stop.abort();
    this.#stop = undefined;
    this.#sleeper.wake();
    this.#objects.release();
    this.#answer.reset('not-asked');
  }

  /** Asks again now, if the kind or the permission was missing. */
  retryIfMissing() {
    if (this.state === 'denied' || this.state === 'not-installed') {
      this.#sleeper.wake();
    }
  }

  async #run(signal: AbortSignal) {
    const place: Place = {};
    while (!signal.aborted) {
      try {
        const connection = await this.#connect();
        signal.throwIfAborted();
        this.#arrive(place, connection);
        if (this.#kind.pollMs !== undefined) {
          await this.#list(connection, place, signal);
          this.#retry.reset();
          await this.#sleeper.sleep(this.#kind.pollMs);
          continue;
        }
        if (place.version === undefined) {
          await this.#list(connection, place, signal);
        }
        await this.#follow(connection, place, signal);
        await this.#sleeper.sleep(BETWEEN_WATCHES_MS);
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        const goesOn = await this.#pause(error, place.version !== undefined);
        place.version = goesOn ? place.version : undefined;
      }
    }
  }

  /** What is known of one cluster, also its versions, says nothing about another that took its name. */
  #arrive(place: Place, connection: ClusterConnection) {
    if (place.connection && place.connection !== connection) {
      place.version = undefined;
      this.#objects.release();
      this.#answer.reset('loading');
      this.#onChange();
    }
    place.connection = connection;
  }

  /** Waits as long as the failure suggests. Returns whether to go on without a list. */
  async #pause(error: unknown, isListed: boolean): Promise<boolean> {
    telemetry.count('watchFailures', {
      kind: this.#kind.path,
      reason: isError(error) ? error.name : 'unknown',
    });
    if (error instanceof TooLargeError) {
      this.#objects.release();
      // What was known before is dropped as well: holding it is what there is no room for.
      this.#answer.reset('loading');
      this.#answer.fail(error, this.#now());
      this.#onChange();
      await this.#sleeper.sleep(this.#retry.spread(TOO_LARGE_MS));
      return false;
    }
    if (error instanceof ResourceExpiredError) {
      await this.#sleeper.sleep(this.#retry.next('unreachable'));
      return false;
    }
    const unavailable = error instanceof ClusterUnavailableError;
    if (unavailable && !this.#failedOnce && isListed) {
      // A watch that breaks off once is everyday; only the second failure in a row is news.
      this.#failedOnce = true;
      await this.#sleeper.sleep(BETWEEN_WATCHES_MS);
      return true;
    }
    // What came since somebody looked last is known, too.
    this.get();
    const state = this.#answer.fail(error, this.#now());
    this.#onChange();
    const atLeastMs = unavailable ? error.retryAfterMs : undefined;
    if (state === 'denied' || state === 'not-installed') {
      await this.#sleeper.sleep(this.#retry.next(state));
      return false;
    }
    await this.#sleeper.sleep(this.#retry.next('unreachable', atLeastMs));
    return true;
  }

  async #list(
    connection: ClusterConnection,
    place: Place,
    signal: AbortSignal,
  ): Promise<void> {
    const list = await this.#streaming.collect(this.#kind, {
      connection,
      signal,
      budget: this.#budget,
    });
    if (signal.aborted) {
      list.objects.release();
    }
    signal.throwIfAborted();
    this.#objects.release();
    this.#objects = list.objects;
    this.#seen({ changed: true });
    place.version = list.resourceVersion;
    place.events = list.events;
  }

  /** Follows changes until the server ends the watch, and notes how far it came. */
  async #follow(
    connection: ClusterConnection,
    place: Place,
    signal: AbortSignal,
  ): Promise<void> {
    const events =
      place.events ??
      (await followKind(this.#kind, {
        connection,
        from: place.version!,
        signal,
      }));
    place.events = undefined;
    this.#seen({ changed: false });
    for await (const { type, object } of events) {
      this.#apply(type, object);
      place.version = object.metadata?.resourceVersion ?? place.version;
      this.#retry.reset();
    }
    this.#retry.reset();
  }

  #apply(type: WatchEvent['type'], object: WatchEvent['object']) {
    if (type === 'DELETED') {
      this.#objects.delete(object);
    } else if (type !== 'BOOKMARK') {
      this.#objects.put(object);
    }
    this.#seen({ changed: type !== 'BOOKMARK' });
  }

  #seen(options: { changed: boolean }) {
    this.#failedOnce = false;
    const before = this.#answer.get();
    const wasOk = before.state === 'ok';
    this.#answer.succeed(
      wasOk ? before.value : [],
      this.#now(),
      wasOk ? before.incomplete : undefined,
    );
    if (options.changed || !wasOk) {
      this.#changed = true;
      this.#onChange();
    }
  }
}
