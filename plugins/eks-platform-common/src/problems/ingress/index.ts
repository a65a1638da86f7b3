import { acmCertificateExpires } from './acmCertificateExpires';
import { acmCertificatePending } from './acmCertificatePending';
import { certificateDns01Denied } from './certificateDns01Denied';
import { hostNotCovered } from './hostNotCovered';
import { certificateNotReady } from './certificateNotReady';
import { certificateExpires } from './certificateExpires';
import { gatewayNotProgrammed } from './gatewayNotProgrammed';
import { loadBalancerNotReady } from './loadBalancerNotReady';
import { routeBackendMissing } from './routeBackendMissing';
import { routeNotAccepted } from './routeNotAccepted';
import { targetsUnhealthy } from './targetsUnhealthy';
import type { RegisteredProblem } from '../rule';

/** Problems of the area `ingress`; within a level they run in this order. */
export const ingressProblems: readonly RegisteredProblem[] = [
  certificateDns01Denied,
  hostNotCovered,
  acmCertificatePending,
  acmCertificateExpires,
  routeBackendMissing,
  certificateNotReady,
  certificateExpires,
  gatewayNotProgrammed,
  routeNotAccepted,
  targetsUnhealthy,
  loadBalancerNotReady,
];
