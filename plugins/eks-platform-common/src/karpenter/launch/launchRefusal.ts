import { getCondition } from '../../kubernetes/condition';
import type { NodeClaimProjection } from '../../kubernetes/projections';

/** Who keeps a claim from becoming an instance. */
export type RefusalKind =
  | 'spot-role'
  | 'quota'
  | 'denied'
  | 'addresses'
  | 'other';

const KINDS: Record<string, RefusalKind> = {
  SpotSLRCreationFailed: 'spot-role',
  VCPULimitExceeded: 'quota',
  SpotQuotaExceeded: 'quota',
  FleetQuotaExceeded: 'quota',
  FreeTierIneligible: 'quota',
  Unauthorized: 'denied',
  AMIAuthorizationFailure: 'denied',
  AccountPendingVerification: 'denied',
  InsufficientFreeAddressesInSubnet: 'addresses',
  SecurityGroupSubnetVPCMismatch: 'other',
  InstanceProfileNameInvalid: 'other',
  LaunchTemplateNotFound: 'other',
  UserDataSizeLimitExceeded: 'other',
  InvalidAMIID: 'other',
  AMINotFound: 'other',
  InternalError: 'other',
  SubnetResolutionFailed: 'other',
  InstanceTypeResolutionFailed: 'other',
  LaunchFailed: 'other',
};

/** Why AWS did not make an instance of a claim, as Karpenter tells it in `Launched`. */
export interface LaunchRefusal {
  kind: RefusalKind;
  reason: string;
  message?: string;
  /** ISO 8601. */
  since: string;
}

/** Undefined while a claim launches, and for throttling and classes that are not ready yet, which pass by themselves. */
export function getLaunchRefusal(
  claim: NodeClaimProjection,
): LaunchRefusal | undefined {
  const launched = getCondition(claim, 'Launched');
  const reason = launched?.status === 'True' ? undefined : launched?.reason;
  const kind = reason === undefined ? undefined : KINDS[reason];
  return kind && !claim.meta.deletedAt
    ? {
        kind,
        reason: reason!,
        message: launched!.message,
        since: launched!.lastTransitionTime ?? claim.meta.createdAt,
      }
    : undefined;
}
