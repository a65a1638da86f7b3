import { findCertificateDns01Denied } from './certificateDns01Denied';
import { findCertificateExpires } from './certificateExpires';
import { findCertificateNotReady } from './certificateNotReady';
import { findEksReportsIssue } from './eksReportsIssue';
import { findFluxHelmReleaseFailed } from './fluxHelmReleaseFailed';
import { findFluxKustomizationFailed } from './fluxKustomizationFailed';
import { findFluxSourceFailed } from './fluxSourceFailed';
import { findGpuNodesWithoutDevices } from './gpuNodeWithoutDevices';
import { findHostNotCovered } from './hostNotCovered';
import { findKarpenterCrdsMissing } from './karpenterCrdsMissing';
import { findKubernetesSupportEnds } from './kubernetesSupportEnds';
import { findNodeNotReady } from './nodeNotReady';
import { findNodePoolNotReady } from './nodePoolNotReady';
import { findPodsUnschedulable } from './podsUnschedulable';
import type { ProblemDefinition, ProblemRule } from './rule';

/** A problem id with the rule that finds it. */
interface RegisteredProblem extends ProblemDefinition {
  /** @internal */
  rule: ProblemRule;
}

// The order is that of the rules: what a specific one explains, a general one after it leaves alone.
const REGISTERED: readonly RegisteredProblem[] = [
  {
    id: 'gpu-node-without-devices',
    severity: 'warning',
    runbookTitle: 'gpu-node-without-devices',
    scenario: 'S4',
    clears:
      'Every GPU node older than 10 minutes reports its devices, or is gone.',
    rule: findGpuNodesWithoutDevices,
  },
  {
    id: 'karpenter-crds-missing',
    severity: 'critical',
    runbookTitle: 'karpenter-crds-missing',
    scenario: 'S1',
    clears: 'No Kustomization is refused for want of a kind of Karpenter.',
    rule: findKarpenterCrdsMissing,
  },
  {
    id: 'certificate-dns01-denied',
    severity: 'critical',
    runbookTitle: 'certificate-dns01-denied',
    scenario: 'S5',
    clears: 'No DNS-01 challenge is refused by Route 53.',
    rule: findCertificateDns01Denied,
  },
  {
    id: 'host-not-covered',
    severity: 'warning',
    runbookTitle: 'host-not-covered',
    scenario: 'S7',
    clears: 'Every host with TLS is named by the certificate that serves it.',
    rule: findHostNotCovered,
  },
  {
    id: 'certificate-not-ready',
    severity: 'warning',
    runbookTitle: 'certificate-not-ready',
    scenario: 'certificate-refused',
    clears: 'The certificate is issued, or asked for anew without a failure.',
    rule: findCertificateNotReady,
  },
  {
    id: 'certificate-expires',
    severity: 'critical',
    runbookTitle: 'certificate-expires',
    scenario: 'S6',
    clears: 'The certificate is renewed.',
    rule: findCertificateExpires,
  },
  {
    id: 'flux-source-failed',
    severity: 'warning',
    runbookTitle: 'flux-source-failed',
    scenario: 'source-unreachable',
    clears: 'The source is fetched again.',
    rule: findFluxSourceFailed,
  },
  {
    id: 'flux-helm-release-failed',
    severity: 'warning',
    runbookTitle: 'flux-helm-release-failed',
    scenario: 'helm-release-failed',
    clears: 'The release is ready, suspended or being retried.',
    rule: findFluxHelmReleaseFailed,
  },
  {
    id: 'node-pool-not-ready',
    severity: 'critical',
    runbookTitle: 'node-pool-not-ready',
    scenario: 'ami-missing',
    clears: 'The node pool is ready, or gone.',
    rule: findNodePoolNotReady,
  },
  {
    id: 'flux-kustomization-failed',
    severity: 'warning',
    runbookTitle: 'flux-kustomization-failed',
    scenario: 'kustomization-refused',
    clears: 'The Kustomization is ready, or stops nobody.',
    rule: findFluxKustomizationFailed,
  },
  {
    id: 'node-not-ready',
    severity: 'critical',
    runbookTitle: 'node-not-ready',
    scenario: 'node-silent',
    clears: 'The node is ready, leaves, or is gone.',
    rule: findNodeNotReady,
  },
  {
    id: 'pods-unschedulable',
    severity: 'warning',
    runbookTitle: 'pods-unschedulable',
    scenario: 'pods-too-large',
    clears: 'The pods are placed, or a node for them is on its way.',
    rule: findPodsUnschedulable,
  },
  {
    id: 'eks-reports-issue',
    severity: 'warning',
    runbookTitle: 'eks-reports-issue',
    scenario: 'addon-degraded',
    clears: 'EKS reports no issue of the cluster, its node groups and add-ons.',
    rule: findEksReportsIssue,
  },
  {
    id: 'kubernetes-support-ends',
    severity: 'critical',
    runbookTitle: 'kubernetes-support-ends',
    scenario: 'S10',
    clears:
      'The control plane runs a version with more than 60 days of support.',
    rule: findKubernetesSupportEnds,
  },
];

/** All problems with their rules, in the order in which the rules run. */
export const PROBLEM_RULES: readonly RegisteredProblem[] = REGISTERED;

/**
 * The registry of problems: each has its rule, its fault scenario, its clear condition and its anchor in the runbook.
 *
 * @public
 */
export const PROBLEM_REGISTRY: readonly ProblemDefinition[] = REGISTERED.map(
  ({ rule: _, ...definition }) => definition,
);
