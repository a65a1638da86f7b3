import type { Instant } from '../../clock/Clock';
import { DAY, HOUR, MINUTE, SECOND } from '../../clock/duration';
import { renewed } from '../../clock/renewed';
import { karpenterNode } from '../../objects/karpenterNode';
import type { KubernetesObject } from '../../objects/KubernetesObject';
import { managedNode, SYSTEM_TAINT } from '../../objects/managedNode';
import { addressIn } from '../../platform/addressIn';
import { settledPlatform } from '../../platform/settledPlatform';
import type { SettledPlatform } from '../../platform/settledPlatform';
import type { Moment } from '../../world/Scenario';
import { seededSuffix } from '../../world/seeded';

/** When a calm platform was born and last applied, before the start. */
export interface CalmTimes {
  born: Instant;
  appliedAt: Instant;
}

/** Nodes of a calm platform with everything that was applied long ago. */
export interface CalmPlatform extends SettledPlatform {
  nodes: KubernetesObject[];
}

/** A small platform on which nothing is wrong: three system nodes and two of Karpenter's. */
export function calmPlatform(moment: Moment, times: CalmTimes): CalmPlatform {
  const settled = settledPlatform(moment, {
    born: times.born,
    fetchedAt: times.appliedAt,
    reportedAt: times.appliedAt,
  });
  const pool = settled.objects.find(
    ({ kind, metadata }) => kind === 'NodePool' && metadata.name === 'default',
  );
  return {
    ...settled,
    nodes: [
      ...systemNodes(moment, times.born),
      ...(pool ? pooledNodes(moment, pool) : []),
    ],
  };
}

function systemNodes(moment: Moment, born: Instant): KubernetesObject[] {
  const { values, region, cluster } = moment.repository.platform;
  return ['a', 'b', 'c'].map((zone, index) =>
    managedNode({
      group: 'system',
      address: addressIn(
        values.privateSubnets,
        index,
        `${cluster} system ${index}`,
      ),
      instanceType: values.systemInstanceTypes[0],
      capacityType: values.systemCapacityType,
      region,
      zone: region + zone,
      version: values.kubernetesVersion,
      createdAt: born + 15 * MINUTE + index * 8 * SECOND,
      now: moment.now,
      taints: [SYSTEM_TAINT],
    }),
  );
}

// Each is replaced when it is a day old, as the pool says.
function pooledNodes(
  moment: Moment,
  pool: KubernetesObject,
): KubernetesObject[] {
  const { start, now, repository } = moment;
  const { values, region, cluster } = repository.platform;
  return ['a', 'c'].flatMap((zone, index) => {
    const createdAt = renewed(start - (4 + 9 * index) * HOUR, DAY, now);
    const seed = `${cluster} ${index} ${createdAt}`;
    return karpenterNode({
      pool,
      claim: `${pool.metadata.name}-${seededSuffix(seed)}`,
      address: addressIn(values.privateSubnets, 2 * index, seed),
      instanceType: 'm7g.large',
      capacityType: 'spot',
      region,
      zone: region + zone,
      version: values.kubernetesVersion,
      createdAt,
      now,
    });
  });
}
