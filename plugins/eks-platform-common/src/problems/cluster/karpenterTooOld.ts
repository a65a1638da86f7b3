import {
  getKarpenterFloor,
  getKarpenterVersion,
  isKarpenterReadyFor,
} from '../../upgrades/karpenterVersion';
import type { Findings } from '../findings';
import { found } from '../found';
import { getComponentFile } from '../repositoryFile';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const karpenterTooOld: RegisteredProblem = {
  id: 'karpenter-too-old',
  severity: 'warning',
  level: 'cause',
  scenario: 'karpenter-too-old',
  clears: 'Karpenter knows the Kubernetes that runs.',
  rule: findKarpenterTooOld,
};

/** Karpenter older than the Kubernetes that runs: it may create nodes that never join. */
export function findKarpenterTooOld(findings: Findings): FoundProblem[] {
  const version = findings.aws.cluster?.version;
  const karpenter = getKarpenterVersion(findings.kubernetes);
  if (!version || isKarpenterReadyFor(karpenter, version) !== false) {
    return [];
  }
  const floor = getKarpenterFloor(version);
  const file = getComponentFile(findings, undefined, {
    folder: 'kube/infra/controllers/karpenter',
    file: 'release.yaml',
  });
  return [
    found(karpenterTooOld, {
      object: 'cluster',
      title: `Karpenter ${karpenter} is too old for Kubernetes ${version}`,
      because: `Kubernetes ${version} needs Karpenter ${floor} at least; nodes of an older one may not join.`,
      evidence: [
        { object: 'Deployment karpenter', says: `image \`${karpenter}\`` },
        { object: 'eks:DescribeCluster', says: `Kubernetes \`${version}\`` },
      ],
      next: `Raise Karpenter and its CRDs to ${floor} or newer`,
      ...(file && { file: { path: file } }),
      clearsIn: 'some minutes after Flux has applied it',
      target: { tab: 'overview', query: { card: 'upgrades' } },
    }),
  ];
}
