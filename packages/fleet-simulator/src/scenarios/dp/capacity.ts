import { MINUTE, SECOND } from '../../clock/duration';
import { ec2NodeClass } from '../../objects/ec2NodeClass';
import { karpenterNode } from '../../objects/karpenterNode';
import type { KubernetesObject } from '../../objects/KubernetesObject';
import { managedNode, SYSTEM_TAINT } from '../../objects/managedNode';
import { nodePool, withUsage } from '../../objects/nodePool';
import type { Moment } from '../../world/Scenario';
import { seededSuffix } from '../../world/seeded';
import { renewed } from '../../clock/renewed';
import { after, CLUSTER, REGION, timesOf, VERSION } from './facts';

/** S4: the taint that the device plugin does not tolerate. */
export const GPU_TAINT = {
  key: 'workload',
  value: 'gpu',
  effect: 'NoSchedule' as const,
};

const common = { region: REGION, version: VERSION };

function systemNodes(moment: Moment): KubernetesObject[] {
  const { born } = timesOf(moment);
  return ['10.0.11.32', '10.0.23.178', '10.0.44.9'].map((address, index) =>
    managedNode({
      ...common,
      group: 'system',
      address,
      instanceType: 'm6i.large',
      capacityType: 'ON_DEMAND',
      zone: `${REGION}${'abc'[index]}`,
      createdAt: born + 14 * MINUTE + index * 7 * SECOND,
      now: moment.now,
      taints: [SYSTEM_TAINT],
    }),
  );
}

/** One GPU node that nobody can use, and a young one that stays silent. */
function gpuNodes(moment: Moment): KubernetesObject[] {
  const { now, start, healed } = moment;
  const registered = now >= after(healed.S4, 20, moment);
  const gpuNode = (address: string, zone: string, createdAt: number) =>
    managedNode({
      ...common,
      group: 'gpu',
      address,
      instanceType: 'g6.xlarge',
      capacityType: 'ON_DEMAND',
      zone: `${REGION}${zone}`,
      createdAt,
      now,
      labels: { 'nvidia.com/gpu.present': 'true' },
      taints: [GPU_TAINT],
      gpus: registered ? 1 : undefined,
      readyAfter: 15 * SECOND,
    });
  // Replaced before anybody may worry about it; once the plugin runs, it stays.
  const last = Math.min(now, healed.S4 ?? Infinity);
  const youngAt = renewed(start - 90 * SECOND, 4 * MINUTE, last);
  const host = 34 + (Math.round((youngAt - start) / SECOND) % 200);
  return [
    gpuNode('10.0.41.87', 'b', timesOf(moment).gpuNodeJoined),
    gpuNode(`10.0.58.${Math.abs(host)}`, 'c', youngAt),
  ];
}

/** What Karpenter makes once S1 is healed: the pool, its class and two nodes. */
function karpenterObjects(moment: Moment): KubernetesObject[] {
  const { now, healed, speed, repository } = moment;
  const createdAt = after(healed.S1, 75, moment);
  if (now < createdAt) {
    return [];
  }
  const readyAt = after(healed.S1, 85, moment);
  const manifests = repository.platform.kustomizations.flatMap(
    each => each.manifests,
  );
  const pools = manifests
    .filter(({ kind }) => kind === 'NodePool')
    .map(manifest => nodePool({ manifest, createdAt, readyAt, now }));
  const nodes = pools.slice(0, 1).flatMap(pool =>
    ['a', 'b'].flatMap((zone, index) =>
      karpenterNode({
        ...common,
        pool,
        claim: `default-${seededSuffix(`${CLUSTER} ${index} ${createdAt}`)}`,
        address: `10.0.${13 + 16 * index}.14${index}`,
        instanceType: 'm6i.xlarge',
        capacityType: index === 0 ? 'spot' : 'on-demand',
        zone: `${REGION}${zone}`,
        createdAt: after(healed.S1, 88, moment),
        now,
        speed,
      }),
    ),
  );
  const claims = nodes.filter(({ kind }) => kind === 'NodeClaim');
  const zones = ['a', 'b', 'c'].map(zone => `${REGION}${zone}`);
  return [
    ...nodes,
    ...pools.map(pool => withUsage(pool, claims)),
    ...manifests
      .filter(({ kind }) => kind === 'EC2NodeClass')
      .map(manifest =>
        ec2NodeClass({
          manifest,
          cluster: CLUSTER,
          zones,
          createdAt,
          readyAt,
          now,
        }),
      ),
  ];
}

/** Nodes, and once S1 is healed Karpenter's objects. */
export function capacityAt(moment: Moment): KubernetesObject[] {
  return [
    ...systemNodes(moment),
    ...gpuNodes(moment),
    ...karpenterObjects(moment),
  ];
}
