import type {
  Answer,
  KubernetesSources,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ClusterConnection } from '@eks-platform/backstage-plugin-eks-platform-node';
import { kubernetesSources } from '../kubernetes/kubernetesSources';
import { KindWatch } from './KindWatch';
import { ListStreaming } from './ListStreaming';

type Key = keyof KubernetesSources;

// When Flux has applied something, kinds and permissions may have come with it.
const BRINGERS: readonly Key[] = ['kustomizations', 'helmReleases'];
const RETRY_AT_MOST_EVERY_MS = 3_000;

/** All watches of one cluster. */
export class ClusterWatches {
  readonly #watches = new Map<Key, KindWatch<unknown>>();
  readonly #now: () => Date;
  readonly #onChange: () => void;
  readonly #isWanted: (key: Key) => boolean;
  #running = false;
  #retriedAt = 0;

  constructor(options: {
    connect(): Promise<ClusterConnection>;
    onChange(): void;
    /** Whether a kind is worth watching now. */
    isWanted(key: Key): boolean;
    /** Whether the API server can begin a watch with the list. */
    streamsLists(): boolean;
    now(): Date;
  }) {
    this.#now = options.now;
    this.#isWanted = options.isWanted;
    this.#onChange = options.onChange;
    const streaming = new ListStreaming({ isOffered: options.streamsLists });
    for (const key of Object.keys(kubernetesSources) as Key[]) {
      const watch = new KindWatch<unknown>({
        kind: kubernetesSources[key],
        connect: options.connect,
        onChange: () => this.#changed(key),
        now: options.now,
        streaming,
      });
      this.#watches.set(key, watch);
    }
  }

  get running(): boolean {
    return this.#running;
  }

  /** Whether every kind that is wanted has answered or has said why not. */
  get isSettled(): boolean {
    return [...this.#watches].every(
      ([key, watch]) =>
        !this.#isWanted(key) || (this.#running && watch.state !== 'loading'),
    );
  }

  start() {
    this.#running = true;
    this.follow();
  }

  /** Watches what is wanted now, and no longer what was. */
  follow() {
    if (this.#running) {
      this.#watches.forEach((watch, key) =>
        this.#isWanted(key) ? watch.start() : watch.stop(),
      );
    }
  }

  stop() {
    this.#running = false;
    this.#watches.forEach(watch => watch.stop());
  }

  /** `otherwise` is the answer for all kinds while nothing is watched. */
  answers(otherwise: 'loading' | 'not-asked'): {
    [K in Key]: Answer<KubernetesSources[K]>;
  } {
    const answers = [...this.#watches].map(([key, watch]) => [
      key,
      this.#running || !this.#isWanted(key)
        ? watch.get()
        : { state: otherwise },
    ]);
    return Object.fromEntries(answers);
  }

  #changed(key: Key) {
    const now = this.#now().getTime();
    if (
      BRINGERS.includes(key) &&
      this.#watches.get(key)?.state === 'ok' &&
      now - this.#retriedAt >= RETRY_AT_MOST_EVERY_MS
    ) {
      this.#retriedAt = now;
      this.#watches.forEach(watch => watch.retryIfMissing());
    }
    this.#onChange();
  }
}
