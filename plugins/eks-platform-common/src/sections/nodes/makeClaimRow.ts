import { getClaimStage } from '../../karpenter/claimStage';
import type { NodeClaimProjection } from '../../kubernetes/projections';
import type { NodeClaimRow } from './nodePoolCard';

/** One claim with its stage. */
export function makeClaimRow(
  claim: NodeClaimProjection,
  now: Date,
): NodeClaimRow {
  const { stage, why, since, hangs } = getClaimStage(claim, now);
  return {
    name: claim.meta.name,
    pool: claim.pool,
    stage,
    why,
    createdAt: claim.meta.createdAt,
    ...(since && { stageSince: since }),
    ...(hangs && { hangs }),
    instanceType: claim.instanceType,
    zone: claim.zone,
    capacityType: claim.capacityType,
    node: claim.nodeName,
  };
}
