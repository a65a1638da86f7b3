import type { RegisteredProblem } from '../rule';
import { addonIncompatible } from './addonIncompatible';
import { applyFailed } from './applyFailed';
import { deprecatedApiUsed } from './deprecatedApiUsed';
import { eksMisconfigured } from './eksMisconfigured';
import { eksReportsIssue } from './eksReportsIssue';
import { eksUpdateFailed } from './eksUpdateFailed';
import { extendedSupportPaid } from './extendedSupportPaid';
import { fargateProfileFails } from './fargateProfileFails';
import { karpenterTooOld } from './karpenterTooOld';
import { kubeletTooOld } from './kubeletTooOld';
import { kubernetesSupportEnds } from './kubernetesSupportEnds';
import { metricsServerDown } from './metricsServerDown';
import { upgradeBlocked } from './upgradeBlocked';

/** Problems of the area `cluster`; within a level they run in this order. */
export const clusterProblems: readonly RegisteredProblem[] = [
  eksReportsIssue,
  kubernetesSupportEnds,
  extendedSupportPaid,
  upgradeBlocked,
  addonIncompatible,
  karpenterTooOld,
  kubeletTooOld,
  deprecatedApiUsed,
  eksMisconfigured,
  eksUpdateFailed,
  applyFailed,
  fargateProfileFails,
  metricsServerDown,
];
