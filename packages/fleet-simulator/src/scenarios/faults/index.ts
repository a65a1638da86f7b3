import type { FaultScenario } from '../kit/FaultScenario';
import { addonDegraded } from './addonDegraded';
import { amiMissing } from './amiMissing';
import { certificateRefused } from './certificateRefused';
import { diskSlotsTaken } from './diskSlotsTaken';
import { fargateRoleRefused } from './fargateRoleRefused';
import { forcedUpgrade } from './forcedUpgrade';
import { gpuDrought } from './gpuDrought';
import { groupUnbound } from './groupUnbound';
import { helmReleaseFailed } from './helmReleaseFailed';
import { hostNotCovered } from './hostNotCovered';
import { imageNotFound } from './imageNotFound';
import { karpenterWithoutCredentials } from './karpenterWithoutCredentials';
import { kustomizationRefused } from './kustomizationRefused';
import { noAccessEntry } from './noAccessEntry';
import { nodeCannotLeave } from './nodeCannotLeave';
import { nodeSilent } from './nodeSilent';
import { objectNotReady } from './objectNotReady';
import { outsideAllowList } from './outsideAllowList';
import { podsTooLarge } from './podsTooLarge';
import { renewalRateLimited } from './renewalRateLimited';
import { sourceUnreachable } from './sourceUnreachable';
import { spotRoleMissing } from './spotRoleMissing';
import { startupTaintStays } from './startupTaintStays';
import { subnetsExhausted } from './subnetsExhausted';
import { variableMissing } from './variableMissing';
import { webhookWithoutEndpoints } from './webhookWithoutEndpoints';

/** Everything that can go wrong on a calm platform; dp plays S1, S4 and S5 by itself. */
export const FAULT_SCENARIOS: readonly FaultScenario[] = [
  addonDegraded,
  amiMissing,
  certificateRefused,
  diskSlotsTaken,
  fargateRoleRefused,
  forcedUpgrade,
  gpuDrought,
  groupUnbound,
  helmReleaseFailed,
  hostNotCovered,
  imageNotFound,
  karpenterWithoutCredentials,
  kustomizationRefused,
  noAccessEntry,
  nodeCannotLeave,
  nodeSilent,
  objectNotReady,
  outsideAllowList,
  podsTooLarge,
  renewalRateLimited,
  sourceUnreachable,
  spotRoleMissing,
  startupTaintStays,
  subnetsExhausted,
  variableMissing,
  webhookWithoutEndpoints,
];
