import { getCondition } from '../../kubernetes/condition';
import type { NodeClaimProjection } from '../../kubernetes/projections';
import type { LeavingStep, NodeDetail } from './nodeDetail';

const STEPS = [
  ['drained', 'Drained'],
  ['detached', 'VolumesDetached'],
  ['terminated', 'InstanceTerminating'],
] as const;

/** How far a claim is on its way out: done, the one that it is in, and those ahead. */
export function getLeavingSteps(
  claim: NodeClaimProjection,
): NonNullable<NodeDetail['leaving']> {
  const steps: LeavingStep[] = [
    {
      name: 'marked',
      state: 'ok',
      ...(claim.meta.deletedAt && { since: claim.meta.deletedAt }),
    },
  ];
  let isReached = false;
  for (const [name, type] of STEPS) {
    const condition = getCondition(claim, type);
    const isDone = condition?.status === 'True';
    const since = condition?.lastTransitionTime ?? claim.meta.deletedAt;
    const isCurrent: boolean = !isDone && !isReached;
    const open = isCurrent ? 'progressing' : 'waits';
    steps.push({
      name,
      state: isDone ? 'ok' : open,
      ...((isDone || isCurrent) && since && { since }),
    });
    isReached = isReached || isCurrent;
  }
  const reason = getCondition(claim, 'DisruptionReason')?.reason;
  return { ...(reason && { reason }), steps };
}
