import type { FaultScenario } from '../kit/FaultScenario';
import { addonDegraded } from './addonDegraded';
import { addonIncompatible } from './addonIncompatible';
import { amiMissing } from './amiMissing';
import { applyFailed } from './applyFailed';
import { awsCallsDenied } from './awsCallsDenied';
import { BACKUP_FAULTS } from './backupFaults';
import { certificateRefused } from './certificateRefused';
import { claimLost } from './claimLost';
import { claimPending } from './claimPending';
import { cronJobFails } from './cronJobFails';
import { DELIVERY_FAULTS } from './deliveryFaults';
import { deprecatedApiUsed } from './deprecatedApiUsed';
import { diskSlotsTaken } from './diskSlotsTaken';
import { disksUnused } from './disksUnused';
import { DNS_FAULTS } from './dnsFaults';
import { eksMisconfigured } from './eksMisconfigured';
import { eksUpdateFailed } from './eksUpdateFailed';
import { endpointOpen } from './endpointOpen';
import { extendedSupport } from './extendedSupport';
import { fargateRoleRefused } from './fargateRoleRefused';
import { FLUX_FAULTS } from './fluxFaults';
import { forcedUpgrade } from './forcedUpgrade';
import { gpuDrought } from './gpuDrought';
import { GPU_FAULTS } from './gpuFaults';
import { groupUnbound } from './groupUnbound';
import { helmReleaseFailed } from './helmReleaseFailed';
import { hostNotCovered } from './hostNotCovered';
import { imageNotFound } from './imageNotFound';
import { karpenterWithoutCredentials } from './karpenterWithoutCredentials';
import { kubeletTooOld } from './kubeletTooOld';
import { kustomizationRefused } from './kustomizationRefused';
import { metricsServerDown } from './metricsServerDown';
import { namespaceStuck } from './namespaceStuck';
import { noAccessEntry } from './noAccessEntry';
import { nodeCannotLeave } from './nodeCannotLeave';
import { NODE_FAULTS } from './nodeFaults';
import { nodeSilent } from './nodeSilent';
import { objectNotReady } from './objectNotReady';
import { outsideAllowList } from './outsideAllowList';
import { POD_IDENTITY_FAULTS } from './podIdentityFaults';
import { podsCrash } from './podsCrash';
import { podsOutOfMemory } from './podsOutOfMemory';
import { podsTooLarge } from './podsTooLarge';
import { previewSourceFails } from './previewSourceFails';
import { renewalRateLimited } from './renewalRateLimited';
import { ROUTE_FAULTS } from './routeFaults';
import { secretMissing } from './secretMissing';
import { sourceUnreachable } from './sourceUnreachable';
import { spotRoleMissing } from './spotRoleMissing';
import { startupTaintStays } from './startupTaintStays';
import { subnetsExhausted } from './subnetsExhausted';
import { variableMissing } from './variableMissing';
import { volumeAttachFails } from './volumeAttachFails';
import { volumeDetachStuck } from './volumeDetachStuck';
import { webhookWithoutEndpoints } from './webhookWithoutEndpoints';
import { workloadUnavailable } from './workloadUnavailable';

/** Everything that can go wrong on a calm platform; dp plays S1, S4 and S5 by itself. */
export const FAULT_SCENARIOS: readonly FaultScenario[] = [
  addonDegraded,
  addonIncompatible,
  amiMissing,
  applyFailed,
  awsCallsDenied,
  certificateRefused,
  claimLost,
  claimPending,
  cronJobFails,
  deprecatedApiUsed,
  diskSlotsTaken,
  disksUnused,
  eksMisconfigured,
  eksUpdateFailed,
  endpointOpen,
  extendedSupport,
  fargateRoleRefused,
  forcedUpgrade,
  gpuDrought,
  groupUnbound,
  helmReleaseFailed,
  hostNotCovered,
  imageNotFound,
  karpenterWithoutCredentials,
  kubeletTooOld,
  kustomizationRefused,
  metricsServerDown,
  namespaceStuck,
  noAccessEntry,
  nodeCannotLeave,
  nodeSilent,
  objectNotReady,
  outsideAllowList,
  podsCrash,
  podsOutOfMemory,
  podsTooLarge,
  previewSourceFails,
  renewalRateLimited,
  secretMissing,
  sourceUnreachable,
  spotRoleMissing,
  startupTaintStays,
  subnetsExhausted,
  variableMissing,
  volumeAttachFails,
  volumeDetachStuck,
  webhookWithoutEndpoints,
  workloadUnavailable,
  ...BACKUP_FAULTS,
  ...DELIVERY_FAULTS,
  ...FLUX_FAULTS,
  ...POD_IDENTITY_FAULTS,
  ...DNS_FAULTS,
  ...ROUTE_FAULTS,
  ...GPU_FAULTS,
  ...NODE_FAULTS,
];
