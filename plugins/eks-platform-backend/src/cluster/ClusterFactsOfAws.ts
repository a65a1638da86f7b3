import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  getMinor,
  type AwsSources,
  type Answer,
  type ClusterRef,
  type EksClusterFacts,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type {
  AccountProfile,
  AwsAccounts,
  ClusterConnections,
  DescribedCluster,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import {
  FACT_WITHIN_MS,
  STANDING_MAX_AGE_MS,
  type FactSource,
} from '../aws/FactSource';
import { factSources } from '../aws/factSources';
import { PolledFact } from '../aws/PolledFact';
import { SharedReads } from '../aws/SharedReads';

type FactName = keyof typeof factSources;

const FACT_NAMES = Object.keys(factSources) as FactName[];
// A cluster that comes or goes is looked at more often than one that stands.
const MOVING_MAX_AGE_MS = 3_000;
const IDLE_MAX_AGE_MS = 3_600_000;
// On by default from then on.
const WATCH_LIST_SINCE_MINOR = 34;

/** What AWS says of one cluster, each part with an age of its own. */
export class ClusterFactsOfAws {
  readonly #ref: ClusterRef;
  readonly #profile: AccountProfile | undefined;
  readonly #aws: AwsAccounts;
  readonly #connections: ClusterConnections;
  readonly #isWanted: (name: FactName) => boolean;
  readonly #cluster: PolledFact<EksClusterFacts | undefined>;
  readonly #facts: Map<FactName, PolledFact<unknown>>;
  readonly #shared: SharedReads;
  #described?: DescribedCluster;

  constructor(options: {
    ref: ClusterRef;
    /** Undefined: the config has no such account. */
    profile: AccountProfile | undefined;
    aws: AwsAccounts;
    connections: ClusterConnections;
    /** Whether a fact is worth asking for now. */
    isWanted(name: FactName): boolean;
    now(): Date;
    onChange(): void;
  }) {
    this.#isWanted = options.isWanted;
    this.#ref = options.ref;
    this.#profile = options.profile;
    this.#aws = options.aws;
    this.#connections = options.connections;
    this.#shared = new SharedReads(options);
    this.#cluster = new PolledFact(options);
    this.#facts = new Map(FACT_NAMES.map(n => [n, new PolledFact(options)]));
  }

  get cluster(): Answer<EksClusterFacts | undefined> {
    return this.#cluster.get();
  }

  /** Whether EKS has an API server for the cluster; undefined while that is not known. */
  get hasEndpoint(): boolean | undefined {
    if (this.cluster.state !== 'ok') {
      return undefined;
    }
    const status = this.cluster.value?.status;
    return (
      this.#described?.endpoint !== undefined &&
      status !== 'CREATING' &&
      status !== 'PENDING' &&
      status !== 'FAILED'
    );
  }

  /** Whether the version of the API server promises WatchList; false while it is not known. */
  get streamsLists(): boolean {
    const version =
      this.cluster.state === 'ok' ? this.cluster.value?.version : undefined;
    return (getMinor(version) ?? 0) >= WATCH_LIST_SINCE_MINOR;
  }

  answers(): { [K in keyof AwsSources]: Answer<AwsSources[K]> } {
    const facts = [...this.#facts].map(([name, fact]) => [name, fact.get()]);
    return { ...Object.fromEntries(facts), cluster: this.cluster };
  }

  /** Whether every question has been answered. */
  get isSettled(): boolean {
    return Object.values(this.answers()).every(
      answer => answer.state !== 'loading',
    );
  }

  /** Asks for whatever is too old; returns at once. A cluster that nobody looks at is asked `rarely`: what moves slowly once an hour. */
  refresh(options: { rarely?: boolean } = {}) {
    const { cluster } = this;
    const stands = cluster.state === 'ok' && cluster.value?.status === 'ACTIVE';
    const maxAgeMs = stands ? STANDING_MAX_AGE_MS : MOVING_MAX_AGE_MS;
    this.#cluster.refresh(maxAgeMs, () => this.#describe(maxAgeMs));
    for (const [name, fact] of this.#facts) {
      const source = factSources[name];
      if (!this.#isWanted(name)) {
        fact.rest();
      } else if (!source.needsCluster || this.#described) {
        const maxAge = options.rarely
          ? source.idleMaxAgeMs ?? IDLE_MAX_AGE_MS
          : source.maxAgeMs;
        fact.refresh(maxAge, () => this.#load(name));
      } else if (cluster.state !== 'loading') {
        fact.reset('not-asked');
      }
    }
  }

  async #describe(maxAgeMs: number): Promise<EksClusterFacts | undefined> {
    this.#getProfile();
    const before = this.#described?.facts;
    this.#described = await this.#connections.describe(this.#ref, {
      maxAgeMs: maxAgeMs / 2,
    });
    const facts = this.#described?.facts;
    if (
      before &&
      facts &&
      (before.version !== facts.version || before.createdAt !== facts.createdAt)
    ) {
      this.#forget();
    }
    return facts;
  }

  /** After an upgrade, or in a new cluster of the same name, old answers are wrong however young they are. */
  #forget() {
    for (const [name, fact] of this.#facts) {
      if (factSources[name].needsCluster) {
        fact.reset('loading');
      }
    }
  }

  async #load(name: FactName): Promise<unknown> {
    try {
      const context = {
        aws: this.#aws,
        ref: this.#ref,
        profile: this.#getProfile(),
        cluster: this.#described,
        signal: AbortSignal.timeout(FACT_WITHIN_MS),
        shared: this.#shared,
      };
      const source = factSources[name] as FactSource<FactName>;
      const before = this.#facts.get(name)!.get();
      const known = before.state === 'ok' ? before.value : before.last?.value;
      return await source.load(context, known as AwsSources[FactName]);
    } catch (error) {
      // Gone between two calls; the next look at the cluster will say so.
      throw error instanceof NotFoundError && !factSources[name].optional
        ? new ServiceUnavailableError(error.message)
        : error;
    }
  }

  #getProfile(): AccountProfile {
    if (!this.#profile) {
      throw new ServiceUnavailableError(
        `Backstage has no account profile "${
          this.#ref.account
        }": add it to eksPlatform.accounts, or correct the cluster annotation`,
      );
    }
    return this.#profile;
  }
}
