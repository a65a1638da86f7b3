import type { Instant } from '../clock/Clock';
import { SECOND } from '../clock/duration';
import { allocatable, instanceType } from '../objects/instanceType';
import { karpenterNode } from '../objects/karpenterNode';
import type { KubernetesObject } from '../objects/KubernetesObject';
import { managedNode, SYSTEM_TAINT } from '../objects/managedNode';
import { withUsage } from '../objects/nodePool';
import type { Workload } from '../objects/workload';
import { seededSuffix } from '../world/seeded';
import { addressIn } from './addressIn';
import { choiceOf, isGpu } from './instanceChoice';
import type { PlatformMoment } from './platformMoment';
import type { Manifest } from './PlatformTree';
import type { SmokeTest } from './smokeTest';

/** Nodes as they join one by one, with their claims, and the pools with what they hold. */
export function joiningNodes(
  moment: PlatformMoment,
  applied: KubernetesObject[],
  options: {
    smokeTest: SmokeTest | undefined;
    workloads: Workload[];
    speed: number;
  },
): KubernetesObject[] {
  const { smokeTest, workloads, speed } = options;
  const pools = applied.filter(object => object.kind === 'NodePool');
  const general = pools.find(pool => !isGpu(pool as Manifest));
  const gpu = pools.find(pool => isGpu(pool as Manifest));
  const pooled = [
    ...(general ? generalNodes(moment, general, speed) : []),
    ...(gpu && smokeTest
      ? pooledNode(moment, gpu, speed, {
          index: 0,
          createdAt: smokeTest.nodeAskedAt,
          leavesAt: smokeTest.nodeLeavesAt,
        })
      : []),
    ...pools
      .filter(pool => pool !== general && pool !== gpu)
      .flatMap(pool => wantedNodes(moment, pool, workloads, speed)),
  ];
  const claims = pooled.filter(object => object.kind === 'NodeClaim');
  return [
    ...systemNodes(moment, speed),
    ...pooled,
    ...pools.map(pool => withUsage(pool, claims)),
  ];
}

function systemNodes(
  moment: PlatformMoment,
  speed: number,
): KubernetesObject[] {
  const { platform, timeline, now } = moment;
  const { values, region, cluster } = platform;
  return Array.from({ length: values.systemDesired }, (_, index) => index)
    .map(index => ({
      index,
      createdAt: timeline.after(timeline.nodeGroup.from, 55 + 60 * index),
    }))
    .filter(({ createdAt }) => now >= createdAt)
    .map(({ index, createdAt }) =>
      managedNode({
        group: 'system',
        address: addressIn(
          values.privateSubnets,
          index,
          `${cluster} system ${index}`,
        ),
        instanceType: values.systemInstanceTypes[0] ?? 't4g.medium',
        capacityType: values.systemCapacityType,
        region,
        zone: zoneOf(moment, index),
        version: values.kubernetesVersion,
        createdAt,
        now,
        taints: [SYSTEM_TAINT],
        readyAfter: (20 * SECOND) / speed,
      }),
    );
}

// Karpenter buys as soon as the first controllers find no room, and once more for what comes after.
function generalNodes(
  moment: PlatformMoment,
  pool: KubernetesObject,
  speed: number,
): KubernetesObject[] {
  const { platform, timeline } = moment;
  const capacity = platform.kustomizations.find(plan =>
    plan.manifests.some(({ kind }) => kind === 'NodePool'),
  );
  const waiting = platform.kustomizations
    .filter(plan => capacity && plan.dependsOn.includes(capacity.name))
    .map(plan => timeline.kustomizations.get(plan.name)!.applied);
  const first = Math.min(...waiting, timeline.ready);
  return [40, 100].flatMap((seconds, index) =>
    pooledNode(moment, pool, speed, {
      index,
      createdAt: timeline.after(first, seconds),
    }),
  );
}

// Another pool grows when pods ask for its labels.
function wantedNodes(
  moment: PlatformMoment,
  pool: KubernetesObject,
  workloads: Workload[],
  speed: number,
): KubernetesObject[] {
  const wanted = workloads.filter(each => asksFor(each, pool));
  if (wanted.length === 0) {
    return [];
  }
  const firstAt = Math.min(...wanted.map(({ createdAt }) => createdAt));
  return Array.from({ length: nodesFor(wanted, pool) }).flatMap((_, index) =>
    pooledNode(moment, pool, speed, {
      index,
      createdAt: moment.timeline.after(firstAt, 40 + 6 * index),
    }),
  );
}

function asksFor(
  { kind, nodeSelector = {} }: Workload,
  pool: KubernetesObject,
): boolean {
  const { labels = {} } = pool.spec.template.metadata ?? {};
  const wanted: [string, string][] = Object.entries(nodeSelector);
  return (
    kind !== 'DaemonSet' &&
    wanted.length > 0 &&
    wanted.every(
      ([key, value]) =>
        labels[key] === value ||
        (key === 'karpenter.sh/nodepool' && value === pool.metadata.name),
    )
  );
}

const MOST_NODES = 12;

function nodesFor(workloads: Workload[], pool: KubernetesObject): number {
  const { instanceTypes } = choiceOf(pool as Manifest);
  // Node agents and the kubelet take their part of each machine.
  const room = allocatable(instanceType(instanceTypes[0]));
  const sum = (value: (each: Workload) => number) =>
    workloads.reduce(
      (total, each) => total + (each.replicas ?? 1) * value(each),
      0,
    );
  const needed = Math.max(
    sum(({ cpu }) => cpu) / (room.cpu - 250),
    sum(({ memory }) => memory) / (room.memory - 350),
  );
  return Math.min(MOST_NODES, Math.ceil(needed));
}

function pooledNode(
  moment: PlatformMoment,
  pool: KubernetesObject,
  speed: number,
  life: { index: number; createdAt: Instant; leavesAt?: Instant },
): KubernetesObject[] {
  const { platform, now } = moment;
  const { name } = pool.metadata;
  const seed = `${platform.cluster} ${name} ${life.index}`;
  const { instanceTypes, capacityType } = choiceOf(pool as Manifest);
  return karpenterNode({
    pool,
    claim: `${name}-${seededSuffix(`${seed} ${life.createdAt}`)}`,
    address: addressIn(platform.values.privateSubnets, life.index + 1, seed),
    instanceType: instanceTypes[life.index % instanceTypes.length],
    capacityType,
    region: platform.region,
    zone: zoneOf(moment, life.index + 1),
    version: platform.values.kubernetesVersion,
    createdAt: life.createdAt,
    leavesAt: life.leavesAt,
    now,
    speed,
  });
}

function zoneOf({ platform }: PlatformMoment, index: number): string {
  const zones =
    platform.values.zones.length > 0
      ? platform.values.zones
      : ['a', 'b', 'c'].map(letter => `${platform.region}${letter}`);
  return zones[index % zones.length];
}
