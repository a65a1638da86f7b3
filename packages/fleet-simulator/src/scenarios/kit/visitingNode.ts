import type { Instant } from '../../clock/Clock';
import { karpenterNode } from '../../objects/karpenterNode';
import type { KubernetesObject } from '../../objects/KubernetesObject';
import { addressIn } from '../../platform/addressIn';
import { seededSuffix } from '../../world/seeded';
import type { Stage } from './Stage';

/** A node of pool `default` that comes and goes: its claim, and its node once registered. */
export function visitingNode(
  stage: Stage,
  life: { seed: string; joinsAt: Instant; leavesAt: Instant },
): KubernetesObject[] {
  const { privateSubnets } = stage.moment.repository.platform.values;
  return karpenterNode({
    pool: stage.find({ kind: 'NodePool', name: 'default' }),
    claim: `default-${seededSuffix(life.seed)}`,
    address: addressIn(privateSubnets, 1, life.seed),
    instanceType: 'm7g.large',
    capacityType: 'spot',
    region: stage.region,
    zone: stage.zone('b'),
    version: stage.eks.version,
    createdAt: life.joinsAt,
    leavesAt: life.leavesAt,
    now: stage.now,
  });
}
