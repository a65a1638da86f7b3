import type { Instant } from '../clock/Clock';
import { SECOND } from '../clock/duration';
import { karpenterNode } from '../objects/karpenterNode';
import type { KubernetesObject } from '../objects/KubernetesObject';
import { managedNode, SYSTEM_TAINT } from '../objects/managedNode';
import { withUsage } from '../objects/nodePool';
import { seededSuffix } from '../world/seeded';
import { addressIn } from './addressIn';
import { choiceOf, isGpu } from './instanceChoice';
import type { PlatformMoment } from './platformObjectsAt';
import type { Manifest } from './PlatformTree';
import type { SmokeTest } from './smokeTest';

/** Nodes as they join one by one, with their claims, and the pools with what they hold. */
export function joiningNodes(
  moment: PlatformMoment,
  applied: KubernetesObject[],
  smokeTest: SmokeTest | undefined,
  speed: number,
): KubernetesObject[] {
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
