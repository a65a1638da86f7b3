import { readClusterFacts, type ClusterFacts } from '../cluster/clusterFacts';
import type { ClusterState } from '../cluster/clusterState';
import {
  findHostCertificates,
  type HostCertificate,
} from '../certificates/hostCertificate';
import { getIssuance, type Issuance } from '../certificates/issuance';
import { getHostDns, type HostDns } from '../hosts/hostDns';
import {
  buildKustomizationGraph,
  type KustomizationGraph,
} from '../flux/kustomizationGraph';
import {
  findAcceleratorNodes,
  type AcceleratorNode,
} from '../gpu/acceleratorNode';
import { findGpuPools, type GpuPool } from '../gpu/gpuPools';
import type { NodeClaimProjection } from '../kubernetes/projections';
import {
  getUnschedulablePods,
  type UnschedulablePod,
} from '../kubernetes/podScheduling';
import {
  findBlockedPods,
  type BlockedPod,
} from '../karpenter/disruption/blockedPods';
import { deriveOnce } from './deriveOnce';

/** What several rules and sections rest on. */
export interface DerivedFindings {
  graph: KustomizationGraph;
  accelerators: AcceleratorNode[];
  acceleratorByNode: Map<string, AcceleratorNode>;
  /** Node pools that may start accelerators. */
  gpuPools: GpuPool[];
  issuances: Issuance[];
  hosts: HostCertificate[];
  /** By host. */
  dns: Map<string, HostDns>;
  unschedulable: UnschedulablePod[];
  claimByNode: Map<string, NodeClaimProjection>;
  /** Pods that may not be evicted now, by node. */
  blockedPods: Map<string, BlockedPod[]>;
}

/** What the rules see; sections and problems rest on the same. */
export type Findings = ClusterFacts & DerivedFindings;

const DERIVATIONS: {
  [K in keyof DerivedFindings]: (findings: Findings) => DerivedFindings[K];
} = {
  graph: ({ kubernetes, now }) =>
    buildKustomizationGraph(kubernetes.kustomizations ?? [], now),
  accelerators: findAcceleratorNodes,
  acceleratorByNode: ({ accelerators }) =>
    new Map(accelerators.map(item => [item.node.meta.name, item])),
  gpuPools: findings => findGpuPools(findings, findings.accelerators),
  issuances: findings =>
    (findings.kubernetes.certificates ?? []).map(certificate =>
      getIssuance(certificate, findings),
    ),
  hosts: findings => findHostCertificates(findings, findings.issuances),
  dns: findings =>
    new Map(
      findings.hosts.map(({ route }) => [
        route.host,
        getHostDns(route, findings),
      ]),
    ),
  unschedulable: ({ kubernetes }) =>
    getUnschedulablePods(kubernetes.pods ?? []),
  blockedPods: findBlockedPods,
  claimByNode: ({ kubernetes }) =>
    new Map(
      (kubernetes.nodeClaims ?? []).flatMap(claim =>
        claim.nodeName ? [[claim.nodeName, claim] as const] : [],
      ),
    ),
};

/**
 * What both problems and sections need; each part is derived once, when somebody first reads it, so that a part that
 * throws costs only those who read it.
 */
export function findAll(
  state: ClusterState,
  options: { last: boolean },
): Findings {
  return deriveOnce(readClusterFacts(state, options), DERIVATIONS);
}
