import type { KustomizationNode } from '../../flux/kustomizationGraph';
import { formatMoment } from '../../view/age';
import type { Findings } from '../findings';
import { found } from '../found';
import { getHurtKustomizations } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const fluxSuspended: RegisteredProblem = {
  id: 'flux-suspended',
  severity: 'warning',
  level: 'symptom',
  scenario: 'kustomization-suspended',
  clears: 'It is resumed and ready, or nothing waits for it.',
  rule: (findings, explained) => {
    const nodes = [...findings.graph.values()];
    const blockers = new Set(nodes.flatMap(node => node.behind));
    return nodes
      .filter(
        node =>
          node.reconciliation.state === 'suspended' &&
          blockers.has(node.key) &&
          !explained.objects.has(`Kustomization/${node.key}`),
      )
      .map(node => toProblem(node, findings));
  },
};

/** A Kustomization that was suspended before it was ready, while others wait for it. */
function toProblem(node: KustomizationNode, findings: Findings): FoundProblem {
  const { object, key } = node;
  const { name, namespace = '' } = object.meta;
  const { manager, at } = object.suspendedBy ?? {};
  const since = at ?? node.reconciliation.since;
  const hurt = getHurtKustomizations([key], findings);
  const who = manager ? ` by ${manager}` : '';
  const when = at ? ` at ${formatMoment(at, findings.now)}` : '';
  return found(fluxSuspended, {
    object: key,
    title: `Kustomization ${name} is suspended and others wait`,
    because: `It was suspended${who}${when} before it was ready.`,
    evidence: [
      {
        object: `Kustomization ${name}`,
        says: '`spec.suspend: true`',
        ...(at && { at }),
      },
    ],
    ...(since && { since }),
    next: `Resume \`${name}\``,
    action: {
      verb: 'resume',
      object: { kind: 'Kustomization', namespace, name },
    },
    hurts: hurt.hurts,
    clearsIn: '2 min after it is resumed',
    target: { tab: 'delivery', query: { object: `Kustomization/${key}` } },
    explains: { objects: hurt.objects },
  });
}
