import type { Instant } from '../../clock/Clock';
import { DAY, HOUR, MINUTE, SECOND } from '../../clock/duration';
import { renewed } from '../../clock/renewed';
import { karpenterNode } from '../../objects/karpenterNode';
import type { KarpenterNodeOptions } from '../../objects/karpenterNodeOptions';
import type { KubernetesObject } from '../../objects/KubernetesObject';
import { managedNode, SYSTEM_TAINT } from '../../objects/managedNode';
import type { Moment } from '../../world/Scenario';
import { seededFraction, seededSuffix } from '../../world/seeded';
import { waveAt, WAVE_LENGTH } from './wave';

// Type, zone letter, address and hours since the last renewal of the pool's steady nodes.
const STEADY: [string, string, string, number][] = [
  ['m7g.xlarge', 'a', '10.0.3.121', 3.2],
  ['c7g.xlarge', 'b', '10.0.19.44', 5.1],
  ['m7g.xlarge', 'c', '10.0.35.208', 7.9],
  ['r7g.large', 'a', '10.0.6.17', 9.4],
  ['m8g.large', 'b', '10.0.22.90', 11.6],
  ['c8g.xlarge', 'c', '10.0.40.151', 14.3],
  ['m7g.large', 'a', '10.0.9.63', 18.8],
];

/** System nodes, steady pool nodes and the GPU node; and the one that comes and goes with the traffic. */
export function nodesAt(
  moment: Moment,
  pools: KubernetesObject[],
  born: Instant,
): { steady: KubernetesObject[]; visiting: KubernetesObject[] } {
  const general = pools.find(({ metadata }) => metadata.name === 'default');
  const gpu = pools.find(({ metadata }) => metadata.name === 'gpu');
  const wave = waveAt(moment);
  return {
    steady: [
      ...systemNodes(moment, born),
      ...(general ? steadyNodes(moment, general) : []),
      ...(gpu ? gpuNodes(moment, gpu) : []),
    ],
    visiting: general
      ? poolNode(moment, general, {
          life: `wave ${wave}`,
          address: addressOf(`wave ${wave}`, 'b'),
          instanceType: 'c7g.xlarge',
          zone: 'b',
          createdAt: wave,
          leavesAt: wave + WAVE_LENGTH + 70 * SECOND,
        })
      : [],
  };
}

function systemNodes(moment: Moment, born: Instant): KubernetesObject[] {
  const { values, region } = moment.repository.platform;
  return ['10.0.1.20', '10.0.17.35', '10.0.33.52'].map((address, index) =>
    managedNode({
      group: 'system',
      address,
      instanceType: values.systemInstanceTypes[0],
      capacityType: values.systemCapacityType,
      region,
      zone: `${region}${'abc'[index]}`,
      version: values.kubernetesVersion,
      createdAt: born + 15 * MINUTE + index * 9 * SECOND,
      now: moment.now,
      taints: [SYSTEM_TAINT],
    }),
  );
}

// Each is replaced when it is 24 hours old, as the pool says.
function steadyNodes(
  moment: Moment,
  pool: KubernetesObject,
): KubernetesObject[] {
  const { start, now } = moment;
  return STEADY.flatMap(([instanceType, zone, address, hours], index) => {
    const createdAt = renewed(start - hours * HOUR, DAY, now);
    const first = createdAt < start;
    return poolNode(moment, pool, {
      life: `steady ${index} ${createdAt}`,
      address: first ? address : addressOf(`${index} ${createdAt}`, zone),
      instanceType,
      zone,
      createdAt,
    });
  });
}

function gpuNodes(moment: Moment, pool: KubernetesObject): KubernetesObject[] {
  const { start, now } = moment;
  const createdAt = renewed(start - 70 * MINUTE, 4 * HOUR, now);
  return poolNode(moment, pool, {
    life: `gpu ${createdAt}`,
    address:
      createdAt < start ? '10.0.12.201' : addressOf(`gpu ${createdAt}`, 'a'),
    instanceType: 'g5g.xlarge',
    zone: 'a',
    createdAt,
  });
}

interface Life
  extends Pick<
    KarpenterNodeOptions,
    'address' | 'instanceType' | 'createdAt' | 'leavesAt'
  > {
  /** Makes the claim's name. */
  life: string;
  /** Letter. */
  zone: string;
}

function poolNode(
  { now, repository }: Moment,
  pool: KubernetesObject,
  { life, zone, ...rest }: Life,
): KubernetesObject[] {
  const { region, values, cluster } = repository.platform;
  return karpenterNode({
    ...rest,
    pool,
    claim: `${pool.metadata.name}-${seededSuffix(`${cluster} ${life}`)}`,
    capacityType: 'spot',
    region,
    zone: `${region}${zone}`,
    version: values.kubernetesVersion,
    now,
  });
}

function addressOf(seed: string, zone: string): string {
  const third =
    16 * 'abc'.indexOf(zone) + Math.floor(seededFraction(`${seed} net`) * 15);
  return `10.0.${third}.${
    10 + Math.floor(seededFraction(`${seed} host`) * 240)
  }`;
}
