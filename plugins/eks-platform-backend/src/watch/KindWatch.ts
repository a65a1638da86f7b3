import type { Answer } from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  ClusterUnavailableError,
  ResourceExpiredError,
  type ClusterConnection,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import type { RawObject } from '../kubernetes/KubernetesSource';
import { AnswerKeeper } from '../sources/AnswerKeeper';
import { followKind, listKind, type Kind } from './kindRequests';
import { RetryDelay } from './RetryDelay';
import { Sleeper } from './Sleeper';

// Between the end of a watch and the next one, so that a proxy that cuts every watch at once is not hammered.
const BETWEEN_WATCHES_MS = 500;

/** One list and one watch of one kind in one cluster, kept as projections for any number of viewers. */
export class KindWatch<T> {
  readonly #kind: Kind<T>;
  readonly #connect: () => Promise<ClusterConnection>;
  readonly #onChange: () => void;
  readonly #now: () => Date;
  readonly #answer = new AnswerKeeper<T[]>();
  readonly #retry: RetryDelay;
  readonly #sleeper = new Sleeper();
  #objects = new Map<string, T>();
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
  }) {
    this.#kind = options.kind;
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
      this.#answer.succeed([...this.#objects.values()], seen);
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
    this.#stop?.abort();
    this.#stop = undefined;
    this.#sleeper.wake();
    this.#objects = new Map();
    this.#answer.reset('not-asked');
  }

  /** Asks again now, if the kind or the permission was missing. */
  retryIfMissing() {
    if (this.state === 'denied' || this.state === 'not-installed') {
      this.#sleeper.wake();
    }
  }

  async #run(signal: AbortSignal) {
    let connection: ClusterConnection | undefined;
    let version: string | undefined;
    while (!signal.aborted) {
      try {
        const current = await this.#connect();
        if (current !== connection) {
          // Versions of one cluster say nothing in another that took its name.
          connection = current;
          version = undefined;
        }
        version ??= await this.#list(current, signal);
        version = await this.#follow(current, version, signal);
        await this.#sleeper.sleep(BETWEEN_WATCHES_MS);
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        version = await this.#pause(error, version);
      }
    }
  }

  /** Waits as long as the failure suggests. Returns where to go on, or undefined to list again. */
  async #pause(error: unknown, version?: string): Promise<string | undefined> {
    if (error instanceof ResourceExpiredError) {
      await this.#sleeper.sleep(this.#retry.next('unreachable'));
      return undefined;
    }
    const unavailable = error instanceof ClusterUnavailableError;
    if (unavailable && !this.#failedOnce && version) {
      // A watch that breaks off once is everyday; only the second failure in a row is news.
      this.#failedOnce = true;
      await this.#sleeper.sleep(BETWEEN_WATCHES_MS);
      return version;
    }
    // What came since somebody looked last is known, too.
    this.get();
    const state = this.#answer.fail(error, this.#now());
    this.#onChange();
    const atLeastMs = unavailable ? error.retryAfterMs : undefined;
    if (state === 'denied' || state === 'not-installed') {
      await this.#sleeper.sleep(this.#retry.next(state));
      return undefined;
    }
    await this.#sleeper.sleep(this.#retry.next('unreachable', atLeastMs));
    return version;
  }

  async #list(
    connection: ClusterConnection,
    signal: AbortSignal,
  ): Promise<string> {
    const list = await listKind(this.#kind, connection, signal);
    signal.throwIfAborted();
    this.#objects = list.objects;
    this.#seen({ changed: true });
    return list.resourceVersion;
  }

  /** Follows changes until the server ends the watch; returns where to go on. */
  async #follow(
    connection: ClusterConnection,
    from: string,
    signal: AbortSignal,
  ): Promise<string> {
    let version = from;
    const events = await followKind(this.#kind, {
      connection,
      from,
      signal,
    });
    this.#seen({ changed: false });
    for await (const { type, object } of events) {
      version = object.metadata?.resourceVersion ?? version;
      this.#apply(type, object);
    }
    return version;
  }

  #apply(type: string, object: RawObject) {
    const key = `${object.metadata?.namespace ?? ''}/${object.metadata?.name}`;
    if (type === 'DELETED') {
      this.#objects.delete(key);
    } else if (type !== 'BOOKMARK') {
      this.#objects.set(key, this.#kind.project(object));
    }
    this.#seen({ changed: type !== 'BOOKMARK' });
  }

  #seen(options: { changed: boolean }) {
    this.#retry.reset();
    this.#failedOnce = false;
    const before = this.#answer.get();
    const wasOk = before.state === 'ok';
    this.#answer.succeed(wasOk ? before.value : [], this.#now());
    if (options.changed || !wasOk) {
      this.#changed = true;
      this.#onChange();
    }
  }
}
