import type { Clock, Instant } from '../clock/Clock';
import { DAY, SECOND } from '../clock/duration';
import { firstRevisionAt, ObjectStore } from '../kubernetes/ObjectStore';
import { customResourceDefinitions } from '../objects/customResourceDefinition';
import type { KubernetesObject } from '../objects/KubernetesObject';
import { AwsFaults } from './AwsFaults';
import type { ClusterFrame } from './ClusterFrame';
import { readClusterValues } from '../platform/clusterValues';
import type { DemoAccount } from './demoAccounts';
import { DEMO_ACCOUNTS } from './demoAccounts';
import { withFaults } from './frameFaults';
import { ObjectEdits } from './ObjectEdits';
import { routeServices } from './routeServices';
import type { Moment, RepositoryState, Scenario } from './Scenario';
import { WireFaults } from './WireFaults';

/** A cluster of the fleet with its present state. */
export interface SimulatedCluster {
  scenario: Scenario;
  account: DemoAccount;
  /** Path of its API server: `<account alias>.<region>.<name>`. */
  id: string;
  store: ObjectStore;
  frame: ClusterFrame;
  /** Switches of what is wrong on its wire. */
  wire: WireFaults;
  /** What clients wrote to its objects. */
  edits: ObjectEdits;
  /** Why the present could not be told; the frame is the last one that could. */
  failure?: string;
  /** What the frame was made of, and when; equal: it still holds. */
  frameKey?: string;
  frameAt?: Instant;
}

/** Age of a frame that is good enough for a look at many clusters. */
const FLEET_AGE = 5 * SECOND;

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
  readonly #aws = new Map<string, AwsFaults>();

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
    this.#clusters.set(id, {
      id,
      scenario,
      account,
      store,
      frame,
      wire: new WireFaults(),
      edits: new ObjectEdits(),
    });
    if (scenario.unmanaged) {
      this.setRepository(id, noRepository(scenario, this.start));
    }
  }

  /** Whether a cluster is part of the fleet. */
  has(id: string): boolean {
    return this.#clusters.has(id);
  }

  /** Tells where the repository of a cluster stands, at first and after each push. */
  setRepository(id: string, repository: RepositoryState): void {
    this.#repositories.set(id, repository);
  }

  /** All clusters; what only time has changed may be some seconds old, so that one question does not move the whole fleet. */
  clusters(): SimulatedCluster[] {
    return [...this.#clusters.values()].map(each =>
      this.#refresh(each, FLEET_AGE),
    );
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
    return this.#faultsOf(clusterName, faultId, (healed, fault) => {
      healed[fault] ??= this.clock.now();
    });
  }

  /** Keeps faults from being there until they strike. Returns their ids. */
  hold(clusterName: string, faultId?: string): string[] {
    return this.#faultsOf(clusterName, faultId, (healed, fault) => {
      // As one that was cured long ago.
      healed[fault] = this.start - DAY;
    });
  }

  /** Lets faults begin that were held, or come back that were healed. Returns their ids. */
  strike(clusterName: string, faultId?: string): string[] {
    return this.#faultsOf(clusterName, faultId, (healed, fault) => {
      delete healed[fault];
    });
  }

  healedFaults(id: string): string[] {
    return Object.keys(this.#healed.get(id) ?? {});
  }

  /** Switches of what AWS refuses to an account. */
  awsFaults(accountId: string): AwsFaults {
    const known = this.#aws.get(accountId) ?? new AwsFaults();
    this.#aws.set(accountId, known);
    return known;
  }

  /** Keeps what a client wrote to an object; a write that is a fault's cure heals it. */
  write(
    cluster: SimulatedCluster,
    change: { before: KubernetesObject; after: KubernetesObject },
    manager: string,
  ): void {
    const at = this.clock.now();
    cluster.edits.record(change.before, change.after, { manager, at });
    for (const { id, healedBy } of cluster.scenario.faults) {
      if (healedBy?.(change.after)) {
        this.heal(cluster.scenario.cluster, id);
      }
    }
    this.#refresh(cluster);
  }

  #faultsOf(
    clusterName: string,
    faultId: string | undefined,
    change: (healed: Record<string, Instant>, fault: string) => void,
  ): string[] {
    return [...this.#clusters.values()]
      .filter(({ scenario }) => scenario.cluster === clusterName)
      .flatMap(({ id, scenario }) => {
        const healed = { ...this.#healed.get(id) };
        const faults = scenario.faults
          .map(fault => fault.id)
          .filter(fault => faultId === undefined || fault === faultId);
        faults.forEach(fault => change(healed, fault));
        this.#healed.set(id, healed);
        return faults;
      });
  }

  // Kubernetes knows whole seconds only, so a frame holds for one.
  #refresh(cluster: SimulatedCluster, mostAge = 0): SimulatedCluster {
    const { id, wire, edits } = cluster;
    const repository = this.#repositories.get(id);
    const healed = this.#healed.get(id) ?? {};
    const now = wholeSeconds(this.clock.now());
    const frameKey = [
      repository?.head,
      Object.keys(healed),
      wire.version,
      edits.version,
    ].join(' ');
    const age = now - (cluster.frameAt ?? -Infinity);
    const holds = cluster.frameKey === frameKey && age >= 0 && age <= mostAge;
    if (!repository || holds) {
      return cluster;
    }
    cluster.frameKey = frameKey;
    cluster.frameAt = now;
    const { start, speed } = this;
    try {
      show(cluster, { now, start, speed, healed, repository });
      cluster.failure = undefined;
    } catch (error) {
      // A repository may say anything; one that cannot be played stops its own cluster only.
      cluster.failure = String(error);
    }
    return cluster;
  }
}

// What a cluster without a repository is made of is in its scenario.
function noRepository(
  { account, region, cluster }: Scenario,
  start: Instant,
): RepositoryState {
  return {
    url: '',
    head: '0'.repeat(40),
    previous: '0'.repeat(40),
    pushedAt: start,
    platform: {
      account,
      region,
      cluster,
      entityRef: '',
      values: readClusterValues(''),
      kustomizations: [],
      accessFirst: false,
    },
  };
}

function show(cluster: SimulatedCluster, moment: Moment): void {
  const { scenario, store, wire, edits } = cluster;
  const frame = withFaults(scenario.frameAt(moment), wire.values);
  const objects = edits.apply(
    [...frame.objects, ...routeServices(frame)],
    moment.now,
    moment.speed,
  );
  const all = [
    ...objects,
    ...customResourceDefinitions(frame.crds, moment.start),
  ];
  store.replace(all);
  cluster.frame = { ...frame, objects };
}

function wholeSeconds(instant: Instant): Instant {
  return Math.floor(instant / 1000) * 1000;
}
