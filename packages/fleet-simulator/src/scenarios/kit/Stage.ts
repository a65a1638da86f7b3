import type { Instant } from '../../clock/Clock';
import { MINUTE, SECOND } from '../../clock/duration';
import { mergePatch } from '../../kubernetes/patchBody';
import type { Json } from '../../kubernetes/patchBody';
import { event } from '../../objects/event';
import type { EventOptions } from '../../objects/event';
import type {
  Condition,
  KubernetesObject,
} from '../../objects/KubernetesObject';
import { condition, newObject } from '../../objects/KubernetesObject';
import { withUsage } from '../../objects/nodePool';
import { overlay } from '../../objects/overlay';
import type { Workload } from '../../objects/workload';
import { workloadObjects } from '../../objects/workloadObjects';
import type { Manifest } from '../../platform/PlatformTree';
import type { AwsFacts } from '../../world/AwsFacts';
import type { ClusterFrame, EksFacts } from '../../world/ClusterFrame';
import type { Moment } from '../../world/Scenario';
import type { WireFaultValues } from '../../world/WireFaults';
import type { CalmPlatform } from './calmPlatform';

/** Names an object; the namespace only where a name is there twice. */
export interface ObjectName {
  kind: string;
  name: string;
  namespace?: string;
}

type ConditionText = [
  type: string,
  status: Condition['status'],
  reason: string,
  message: string,
  since: Instant,
];

/**
 * A calm platform that faults change: what they put here is what the cluster shows.
 *
 * Nodes, workloads and facts count when pods are placed; changes of objects are made after that, in their order.
 */
export class Stage {
  readonly moment: Moment;
  readonly now: Instant;
  readonly cluster: string;
  readonly region: string;
  readonly dnsZone: string;
  nodes: KubernetesObject[];
  workloads: Workload[];
  eks: EksFacts;
  aws: Partial<AwsFacts> = {};
  deniedActions: string[] = [];
  /** Services that routes name and that do not exist. */
  missingServices: string[] = [];
  wire: WireFaultValues = {};
  frame: CalmPlatform['frame'];
  readonly #base: KubernetesObject[];
  readonly #transient: string[] = [];
  readonly #changes: ((objects: KubernetesObject[]) => KubernetesObject[])[] =
    [];

  constructor(moment: Moment, calm: CalmPlatform) {
    const { cluster, region, values } = moment.repository.platform;
    this.moment = moment;
    this.now = moment.now;
    this.cluster = cluster;
    this.region = region;
    this.dnsZone = values.dnsZone ?? `${cluster}.example.org`;
    this.nodes = calm.nodes;
    this.workloads = [...calm.workloads];
    this.frame = calm.frame;
    this.eks = calm.frame.eks!;
    this.#base = calm.objects;
  }

  /** The instant that lies some minutes before the start. */
  ago(minutes: number): Instant {
    return this.moment.start - minutes * MINUTE;
  }

  /** A birth that is never longer ago than `seconds`: for what must stay young. */
  young(seconds: number): Instant {
    const period = seconds * SECOND;
    const first = this.moment.start - period / 2;
    return first + Math.floor((this.now - first) / period) * period;
  }

  /** Zone of the region by its letter. */
  zone(letter: string): string {
    return this.region + letter;
  }

  /** An object of the platform as its repository made it. */
  find({ kind, name, namespace }: ObjectName): KubernetesObject {
    const found = this.#base.find(
      object =>
        object.kind === kind &&
        object.metadata.name === name &&
        (namespace ?? object.metadata.namespace) === object.metadata.namespace,
    );
    if (!found) {
      throw new Error(`The calm platform has no ${kind} ${name}`);
    }
    return found;
  }

  /** A manifest of the platform's repository. */
  manifest({ kind, name }: ObjectName): Manifest {
    const found = this.moment.repository.platform.kustomizations
      .flatMap(each => each.manifests)
      .find(each => each.kind === kind && each.metadata.name === name);
    if (!found) {
      throw new Error(`The repository has no ${kind} ${name}`);
    }
    return found;
  }

  /** Adds objects, or replaces those of the same name. */
  put(...objects: KubernetesObject[]): void {
    this.#changes.push(all => overlay(all, objects));
  }

  /** Adds an object that needs no builder of its own. */
  make(
    apiVersion: string,
    name: ObjectName,
    createdAt: Instant,
    content: object = {},
  ): KubernetesObject {
    const object = {
      ...newObject({ apiVersion, ...name, createdAt, generation: 1 }),
      ...content,
    };
    this.put(object);
    return object;
  }

  /** Adds nodes that only roaming workloads may use. */
  join(...objects: KubernetesObject[]): void {
    this.nodes = [...this.nodes, ...objects];
    this.#transient.push(...objects.map(({ metadata }) => metadata.name));
  }

  /** Runs something. */
  run(...workloads: Workload[]): void {
    this.workloads.push(...workloads);
  }

  /** Changes workloads of this name. */
  rework(name: string, change: Partial<Workload>): void {
    this.workloads = this.workloads.map(each =>
      each.name === name ? { ...each, ...change } : each,
    );
  }

  remove(target: ObjectName): void {
    this.#changes.push(all => all.filter(each => !isNamed(each, target)));
  }

  /** Merges a change into an object. */
  change(target: ObjectName, patch: object): void {
    this.#edit(
      target,
      object =>
        mergePatch(
          object as unknown as Json,
          patch as Json,
        ) as unknown as KubernetesObject,
    );
  }

  /** Sets conditions of an object; others of it stay. */
  conditions(target: ObjectName, ...texts: ConditionText[]): void {
    const wanted = texts.map(text => ({
      ...condition(...text),
      observedGeneration: 1,
    }));
    const types = wanted.map(({ type }) => type);
    this.#edit(target, object => ({
      ...object,
      status: {
        ...object.status,
        conditions: [
          ...(object.status?.conditions ?? []).filter(
            (each: Condition) => !types.includes(each.type),
          ),
          ...wanted,
        ],
      },
    }));
  }

  /** Tells an Event about an object; nothing when it is not there. */
  event(
    target: ObjectName,
    options: Omit<EventOptions, 'regarding' | 'type'> & {
      type?: EventOptions['type'];
    },
  ): void {
    this.#changes.push(all => [
      ...all,
      ...all
        .filter(object => isNamed(object, target))
        .slice(0, 1)
        .map(regarding => event({ type: 'Warning', ...options, regarding })),
    ]);
  }

  /** The frame that all of this makes. */
  toFrame(): ClusterFrame {
    const claims = this.nodes.filter(({ kind }) => kind === 'NodeClaim');
    const placed = overlay(this.#base, [
      ...this.nodes,
      ...this.#base
        .filter(({ kind }) => kind === 'NodePool')
        .map(pool => withUsage(pool, claims)),
      ...workloadObjects({
        workloads: this.workloads,
        nodes: this.nodes.filter(({ kind }) => kind === 'Node'),
        transientNodes: this.#transient,
        version: this.eks.version,
        now: this.now,
      }),
    ]);
    return {
      ...this.frame,
      eks: this.eks,
      objects: this.#changes.reduce((all, make) => make(all), placed),
      aws: this.aws,
      deniedActions: this.deniedActions,
      missingServices: this.missingServices,
      wire: this.wire,
    };
  }

  #edit(
    target: ObjectName,
    edit: (object: KubernetesObject) => KubernetesObject,
  ): void {
    this.#changes.push(all => {
      if (!all.some(object => isNamed(object, target))) {
        throw new Error(`Nothing to change: ${target.kind} ${target.name}`);
      }
      return all.map(each => (isNamed(each, target) ? edit(each) : each));
    });
  }
}

function isNamed(
  { kind, metadata }: KubernetesObject,
  { kind: wanted, name, namespace }: ObjectName,
): boolean {
  return (
    kind === wanted &&
    metadata.name === name &&
    (namespace ?? metadata.namespace) === metadata.namespace
  );
}
