import type { Clock, Instant } from '../clock/Clock';
import { firstRevisionAt, ObjectStore } from '../kubernetes/ObjectStore';
import type { ClusterFrame } from './ClusterFrame';
import { customResourceDefinitions } from '../objects/customResourceDefinition';
import type { DemoAccount } from './demoAccounts';
import { DEMO_ACCOUNTS } from './demoAccounts';
import type { RepositoryState, Scenario } from './Scenario';

/** A cluster of the fleet with its present state. */
export interface SimulatedCluster {
  scenario: Scenario;
  account: DemoAccount;
  /** Path of its API server: `<account alias>.<region>.<name>`. */
  id: string;
  store: ObjectStore;
  frame: ClusterFrame;
  /** What the frame was made of; equal: it still holds. */
  frameKey?: string;
}

export interface WorldOptions {
  clock: Clock;
  speed: number;
  /** The clusters that exist from the start; each lives once its repository is known. */
  scenarios: Scenario[];
}

/**
 * The whole fleet: accounts and clusters, moved by the clock.
 *
 * Frames are made when somebody looks or watches, so an idle fleet costs nothing.
 */
export class World {
  readonly clock: Clock;
  readonly start: Instant;
  readonly speed: number;
  readonly accounts: DemoAccount[] = DEMO_ACCOUNTS;
  readonly #clusters = new Map<string, SimulatedCluster>();
  readonly #repositories = new Map<string, RepositoryState>();
  readonly #healed = new Map<string, Record<string, Instant>>();

  constructor(options: WorldOptions) {
    this.clock = options.clock;
    this.start = wholeSeconds(options.clock.now());
    this.speed = options.speed;
    for (const scenario of options.scenarios) {
      this.add(scenario);
    }
  }

  /** Adds a cluster to the fleet; a known one keeps its life. */
  add(scenario: Scenario): void {
    const id = `${scenario.account}.${scenario.region}.${scenario.cluster}`;
    const account = this.accounts.find(each => each.alias === scenario.account);
    if (!account || this.#clusters.has(id)) {
      return;
    }
    const store = new ObjectStore({
      firstRevision: firstRevisionAt(this.clock.now()),
    });
    const frame = { objects: [], crds: [], iamRoles: [], hostedZones: [] };
    this.#clusters.set(id, { id, scenario, account, store, frame });
  }

  /** Whether a cluster is part of the fleet. */
  has(id: string): boolean {
    return this.#clusters.has(id);
  }

  /** Tells where the repository of a cluster stands, at first and after each push. */
  setRepository(id: string, repository: RepositoryState): void {
    this.#repositories.set(id, repository);
  }

  clusters(): SimulatedCluster[] {
    return [...this.#clusters.values()].map(each => this.#refresh(each));
  }

  /** One cluster, brought up to the present. */
  cluster(id: string): SimulatedCluster | undefined {
    const cluster = this.#clusters.get(id);
    return cluster && this.#refresh(cluster);
  }

  findCluster(
    accountId: string,
    region: string,
    name: string,
  ): SimulatedCluster | undefined {
    const account = this.accounts.find(each => each.accountId === accountId);
    return account && this.cluster(`${account.alias}.${region}.${name}`);
  }

  /** Ends faults of the clusters with this name; without an id all of them. Returns the ids of the healed. */
  heal(clusterName: string, faultId?: string): string[] {
    const healed: string[] = [];
    for (const { id, scenario } of this.#clusters.values()) {
      const faults = scenario.faults.filter(
        fault =>
          scenario.cluster === clusterName &&
          (faultId === undefined || fault.id === faultId),
      );
      const record = this.#healed.get(id) ?? {};
      for (const fault of faults) {
        record[fault.id] ??= this.clock.now();
        healed.push(fault.id);
      }
      this.#healed.set(id, record);
    }
    return healed;
  }

  healedFaults(id: string): string[] {
    return Object.keys(this.#healed.get(id) ?? {});
  }

  // Kubernetes knows whole seconds only, so a frame holds for one.
  #refresh(cluster: SimulatedCluster): SimulatedCluster {
    const { scenario, store, id } = cluster;
    const repository = this.#repositories.get(id);
    const healed = this.#healed.get(id) ?? {};
    const now = wholeSeconds(this.clock.now());
    const frameKey = `${now} ${repository?.head} ${Object.keys(healed)}`;
    if (!repository || cluster.frameKey === frameKey) {
      return cluster;
    }
    cluster.frameKey = frameKey;
    cluster.frame = scenario.frameAt({
      now,
      start: this.start,
      speed: this.speed,
      healed,
      repository,
    });
    store.replace([
      ...cluster.frame.objects,
      ...customResourceDefinitions(cluster.frame.crds, this.start),
    ]);
    return cluster;
  }
}

function wholeSeconds(instant: Instant): Instant {
  return Math.floor(instant / 1000) * 1000;
}
