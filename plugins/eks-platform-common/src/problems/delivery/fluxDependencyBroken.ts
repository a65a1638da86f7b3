import type { KustomizationNode } from '../../flux/kustomizationGraph';
import type { Findings } from '../findings';
import { found } from '../found';
import { getHurtKustomizations } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const fluxDependencyBroken: RegisteredProblem = {
  id: 'flux-dependency-broken',
  severity: 'warning',
  level: 'symptom',
  scenario: 'dependency-broken',
  clears: 'Everything that it depends on exists, and not by way of itself.',
  rule: (findings, explained) => {
    const nodes = [...findings.graph.values()];
    const blockers = new Set(nodes.flatMap(node => node.behind));
    return nodes
      .filter(
        node =>
          node.reconciliation.state === 'waiting' &&
          blockers.has(node.key) &&
          !explained.objects.has(`Kustomization/${node.key}`),
      )
      .map(node => toProblem(node, findings));
  },
};

/** A Kustomization that waits for what does not exist, or for itself. */
function toProblem(node: KustomizationNode, findings: Findings): FoundProblem {
  const { missing, reconciliation, object } = node;
  const { name } = object.meta;
  const { since } = reconciliation;
  const hurt = getHurtKustomizations([node.key], findings);
  return found(fluxDependencyBroken, {
    object: node.key,
    title: `Kustomization ${name} can never start`,
    because:
      missing.length > 0
        ? `It depends on \`${missing[0]}\`, which does not exist.`
        : 'It depends on itself, by way of others.',
    evidence: [
      {
        object: `Kustomization ${name}`,
        says: reconciliation.message ?? '`DependencyNotReady`',
        ...(since && { at: since }),
      },
    ],
    ...(since && { since }),
    next: `Correct \`dependsOn\` of \`${name}\``,
    hurts: hurt.hurts,
    clearsIn: '2 min after the fix',
    target: {
      tab: 'delivery',
      query: { object: `Kustomization/${node.key}` },
    },
    explains: { objects: hurt.objects },
  });
}
