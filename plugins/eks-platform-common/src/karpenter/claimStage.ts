import { getCondition, hasCondition } from '../kubernetes/condition';
import type { NodeClaimProjection } from '../kubernetes/projections';
import type { NodeClaimRow } from '../sections/nodes/nodePoolCard';
import { getAge } from '../view/age';

const MINUTE = 60_000;

/** From when on a stage is not a matter of patience any more. Initialisation never times out by itself. */
export const CLAIM_STAGE_LIMIT_MS = {
  launching: 5 * MINUTE,
  registering: 15 * MINUTE,
  initialising: 10 * MINUTE,
};

/** How far a NodeClaim has come. @public */
export interface ClaimStage {
  stage: NodeClaimRow['stage'];
  /** Why it is not further, in words. */
  why?: string;
  /** Longer in its stage than usual, so that a person should look. */
  hangs: boolean;
  /** ISO 8601: when it came to the stage. */
  since?: string;
}

const CONDITION_OF_STAGE = [
  ['launching', 'Launched'],
  ['registering', 'Registered'],
  ['initialising', 'Initialized'],
] as const;

/** The first stage that a claim has not reached. @public */
export function getClaimStage(
  claim: NodeClaimProjection,
  now: Date,
): ClaimStage {
  if (claim.meta.deletedAt) {
    return { stage: 'leaving', hangs: false, since: claim.meta.deletedAt };
  }
  for (const [stage, type] of CONDITION_OF_STAGE) {
    if (!hasCondition(claim, type)) {
      const condition = getCondition(claim, type);
      const since = getStageStart(claim, stage);
      const age = getAge(since, now) ?? 0;
      return {
        stage,
        why: explain(condition?.reason, condition?.message),
        hangs: age > CLAIM_STAGE_LIMIT_MS[stage],
        since,
      };
    }
  }
  return { stage: 'ready', hangs: false };
}

// A stage begins when the one before it was reached.
function getStageStart(
  claim: NodeClaimProjection,
  stage: keyof typeof CLAIM_STAGE_LIMIT_MS,
): string {
  const before = {
    launching: '',
    registering: 'Launched',
    initialising: 'Registered',
  };
  return (
    getCondition(claim, before[stage])?.lastTransitionTime ??
    claim.meta.createdAt
  );
}

const REASONS: Record<string, string> = {
  NodeNotReady: 'its kubelet is not ready yet',
  StartupTaintsExist: 'a startup taint is still there',
  KnownEphemeralTaintsExist: 'a start taint is still there',
  DRADriverPoolsNotPublished: 'its device driver has not published yet',
  NodeNotFound: 'the instance has not joined yet',
  InsufficientFreeAddressesInSubnet: 'its subnet has no free address',
  SpotSLRCreationFailed: 'the spot service-linked role is missing',
  VCPULimitExceeded: 'the vCPU quota of the account is used up',
  SpotQuotaExceeded: 'the spot quota of the account is used up',
  FleetQuotaExceeded: 'the fleet quota of the account is used up',
  Unauthorized: 'Karpenter may not launch it',
  AMINotFound: 'its AMI does not exist',
  RequestLimitExceeded: 'AWS throttles the requests',
};

function explain(
  reason: string | undefined,
  message: string | undefined,
): string | undefined {
  if (reason === 'ResourceNotRegistered') {
    const resource = /[\w.-]+\/[\w.-]+/.exec(message ?? '')?.[0];
    return resource ? `waits for \`${resource}\`` : 'waits for a resource';
  }
  return reason ? REASONS[reason] : undefined;
}
