import { readClusterFacts, type ClusterFacts } from '../cluster/clusterFacts';
import type { ClusterState } from '../cluster/clusterState';
import {
  findHostCertificates,
  type HostCertificate,
} from '../certificates/hostCertificate';
import { getIssuance, type Issuance } from '../certificates/issuance';
import {
  buildKustomizationGraph,
  type KustomizationGraph,
} from '../flux/kustomizationGraph';
import {
  findAcceleratorNodes,
  type AcceleratorNode,
} from '../gpu/acceleratorNode';
import type { NodeClaimProjection } from '../kubernetes/projections';
import {
  getUnschedulablePods,
  type UnschedulablePod,
} from '../kubernetes/podScheduling';

/** What the rules see, derived once per state; sections and problems rest on the same. */
export interface Findings extends ClusterFacts {
  graph: KustomizationGraph;
  accelerators: AcceleratorNode[];
  acceleratorByNode: Map<string, AcceleratorNode>;
  issuances: Issuance[];
  hosts: HostCertificate[];
  unschedulable: UnschedulablePod[];
  claimByNode: Map<string, NodeClaimProjection>;
}

/** Derives everything that both problems and sections need. */
export function findAll(
  state: ClusterState,
  options: { last: boolean },
): Findings {
  const facts = readClusterFacts(state, options);
  const { kustomizations, certificates, nodeClaims, pods } = facts.kubernetes;
  const issuances = (certificates ?? []).map(certificate =>
    getIssuance(certificate, facts),
  );
  const accelerators = findAcceleratorNodes(facts);
  const claimByNode = new Map<string, NodeClaimProjection>();
  for (const claim of nodeClaims ?? []) {
    if (claim.nodeName) {
      claimByNode.set(claim.nodeName, claim);
    }
  }
  return {
    ...facts,
    graph: buildKustomizationGraph(kustomizations ?? [], facts.now),
    accelerators,
    acceleratorByNode: new Map(
      accelerators.map(item => [item.node.meta.name, item]),
    ),
    issuances,
    hosts: findHostCertificates(facts, issuances),
    unschedulable: getUnschedulablePods(pods ?? []),
    claimByNode,
  };
}
