import { getMinor } from '../../kubernetes/minorVersion';
import { getNodeIdentity } from '../../kubernetes/nodeIdentity';
import { formatCount, formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

// Kubernetes supports kubelets up to three minors behind; with the next upgrade these would be four.
const MOST_BEHIND = 3;

export const kubeletTooOld: RegisteredProblem = {
  id: 'kubelet-too-old',
  severity: 'warning',
  level: 'cause',
  scenario: 'kubelet-too-old',
  clears: 'Every kubelet is at most two versions behind the control plane.',
  rule: findKubeletsTooOld,
};

/** Nodes whose kubelet is as old as Kubernetes allows: the control plane cannot be upgraded before them. */
export function findKubeletsTooOld(findings: Findings): FoundProblem[] {
  const control = getMinor(findings.aws.cluster?.version);
  const old = (findings.kubernetes.nodes ?? []).filter(node => {
    const minor = getMinor(node.kubeletVersion);
    return (
      control !== undefined &&
      minor !== undefined &&
      control - minor >= MOST_BEHIND
    );
  });
  if (old.length === 0) {
    return [];
  }
  const pools = [
    ...new Set(old.map(node => getNodeIdentity(node).pool ?? 'without a pool')),
  ];
  const isFargate = old.every(n => getNodeIdentity(n).origin === 'fargate');
  return [
    found(kubeletTooOld, {
      object: 'cluster',
      title: `${formatCount(
        old.length,
        'node',
      )} must be replaced before the next upgrade`,
      because: `Their kubelets are ${MOST_BEHIND} versions behind ${
        findings.aws.cluster!.version
      }, as far as Kubernetes allows (${formatList(pools)}).`,
      evidence: old.slice(0, 3).map(node => ({
        object: `Node ${node.meta.name.split('.')[0]}`,
        says: `kubelet \`${node.kubeletVersion}\``,
      })),
      next: isFargate
        ? 'Restart the pods that run on Fargate: each gets a new node'
        : 'Replace the nodes: update the node group, or let Karpenter drift them',
      clearsIn: 'when the last of them is gone',
      target: { tab: 'nodes' },
    }),
  ];
}
