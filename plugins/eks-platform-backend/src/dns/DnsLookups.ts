import type {
  Answer,
  DnsRecord,
  NamesToResolve,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { NameAnswer, NameResolver } from './NameResolver';
import { readRecordOwner } from './recordOwner';

const AT_ONCE = 10;
/** A name that nobody has wanted for so long is forgotten. */
const FORGET_MS = 10 * 60_000;
/** Of one cluster; somebody who serves more has other tools. */
const MOST_NAMES = 1_000;

interface Known {
  isHost: boolean;
  wantedAt: number;
  askedAt?: number;
  record?: DnsRecord;
}

/**
 * What DNS says of the names that somebody looks at. All clusters share one memory, each name is asked again after a
 * while only, and no more than some questions are asked in a second, however many hosts there are.
 */
export class DnsLookups {
  readonly #resolver: NameResolver;
  readonly #maxAgeMs: number;
  readonly #pauseMs: number;
  readonly #now: () => Date;
  readonly #known = new Map<string, Known>();
  readonly #queue = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #asking = 0;
  #nextAt = 0;
  #timer?: NodeJS.Timeout;
  #stopped = false;

  constructor(options: {
    resolver: NameResolver;
    maxAgeMs: number;
    perSecond: number;
    now(): Date;
  }) {
    this.#resolver = options.resolver;
    this.#maxAgeMs = options.maxAgeMs;
    this.#pauseMs = 1_000 / options.perSecond;
    this.#now = options.now;
  }

  /** Called whenever something has been answered. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What is known of these names; whatever is too old is asked for again. */
  read(names: NamesToResolve): Answer<DnsRecord[]> {
    const now = this.#now().getTime();
    const wanted = [...names.targets, ...names.hosts].slice(0, MOST_NAMES);
    const hosts = new Set(names.hosts);
    for (const name of wanted) {
      const known = this.#known.get(name) ?? { isHost: false, wantedAt: now };
      known.wantedAt = now;
      known.isHost ||= hosts.has(name);
      this.#known.set(name, known);
      if (now - (known.askedAt ?? -Infinity) >= this.#maxAgeMs) {
        this.#queue.add(name);
      }
    }
    this.#forget(now);
    this.#pump();
    return this.#answer(wanted);
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#queue.clear();
    this.#resolver.cancel();
  }

  #answer(wanted: readonly string[]): Answer<DnsRecord[]> {
    const known = wanted.flatMap(name => this.#known.get(name) ?? []);
    const records = known.flatMap(({ record }) => record ?? []);
    if (wanted.length > 0 && records.length === 0) {
      return { state: 'loading' };
    }
    if (
      records.length > 0 &&
      records.every(({ state }) => state === 'no-answer')
    ) {
      const since = records.map(record => record.since).sort()[0];
      return { state: 'unreachable', since };
    }
    const oldest = Math.min(
      this.#now().getTime(),
      ...known.flatMap(({ record, askedAt }) => (record && askedAt) ?? []),
    );
    return {
      state: 'ok',
      value: records,
      observedAt: new Date(oldest).toISOString(),
    };
  }

  #forget(now: number) {
    for (const [name, { wantedAt }] of this.#known) {
      if (now - wantedAt > FORGET_MS) {
        this.#known.delete(name);
        this.#queue.delete(name);
      }
    }
  }

  #pump() {
    if (this.#timer || this.#stopped || this.#queue.size === 0) {
      return;
    }
    const now = performance.now();
    const wait = Math.max(0, this.#nextAt - now);
    if (wait > 0 || this.#asking >= AT_ONCE) {
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#pump();
      }, Math.max(wait, this.#pauseMs));
      this.#timer.unref();
      return;
    }
    const [name] = this.#queue;
    this.#queue.delete(name);
    this.#nextAt = now + this.#pauseMs;
    this.#ask(name).catch(() => undefined);
    this.#pump();
  }

  async #ask(name: string) {
    const known = this.#known.get(name);
    if (!known) {
      return;
    }
    this.#asking += 1;
    known.askedAt = this.#now().getTime();
    try {
      const answer = await this.#resolver.resolve(name);
      const owner =
        known.isHost && answer.state === 'found'
          ? await readRecordOwner(name, this.#resolver)
          : undefined;
      if (!this.#stopped) {
        known.record = this.#toRecord(name, answer, owner, known.record);
        this.#listeners.forEach(listener => listener());
      }
    } finally {
      this.#asking -= 1;
    }
  }

  #toRecord(
    name: string,
    answer: NameAnswer,
    owner: string | undefined,
    before: DnsRecord | undefined,
  ): DnsRecord {
    const { state, addresses, cname, code } = answer;
    const isSame =
      before?.state === state &&
      before.cname === cname &&
      before.addresses.join() === addresses.join();
    return {
      name,
      state,
      addresses,
      ...(cname && { cname }),
      ...(code && { code }),
      ...(owner && { owner }),
      since: isSame ? before.since : this.#now().toISOString(),
    };
  }
}
