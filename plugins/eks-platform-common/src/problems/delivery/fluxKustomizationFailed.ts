import type { KustomizationNode } from '../../flux/kustomizationGraph';
import { shorten } from '../../view/words';
import type { Findings } from '../findings';
import { getHurtKustomizations } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

export const fluxKustomizationFailed: RegisteredProblem = {
  id: 'flux-kustomization-failed',
  severity: 'warning',
  level: 'symptom',
  scenario: 'kustomization-refused',
  clears: 'The Kustomization is ready.',
  rule: findFluxKustomizationFailed,
};

/** A Kustomization that fails by itself, for a reason that no other rule knows. */
export function findFluxKustomizationFailed(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  return [...findings.graph.values()]
    .filter(
      node =>
        node.reconciliation.state === 'failed' &&
        !explained.objects.has(`Kustomization/${node.key}`) &&
        !isExplainedByHealth(node, explained),
    )
    .map(node => toProblem(node, findings));
}

// `health check failed after 30s: timeout waiting for: [Certificate/traefik/wildcard status: 'InProgress']`
function isExplainedByHealth(
  node: KustomizationNode,
  explained: Explained,
): boolean {
  const message = node.reconciliation.message ?? '';
  const named = [
    ...message.matchAll(/([A-Z]\w+\/[\w.-]+(?:\/[\w.-]+)?) status:/g),
  ];
  return (
    node.reconciliation.reason === 'HealthCheckFailed' &&
    named.length > 0 &&
    named.every(([, object]) => explained.objects.has(object))
  );
}

function toProblem(node: KustomizationNode, findings: Findings): FoundProblem {
  const { object, reconciliation } = node;
  const { since } = reconciliation;
  const name = object.meta.name;
  const hurt = getHurtKustomizations([node.key], findings);
  const words = explain(node);
  const folder = object.path?.replace(/^\.\//, '');
  return {
    problem: {
      key: `flux-kustomization-failed:${node.key}`,
      id: 'flux-kustomization-failed',
      severity: 'warning',
      title: words.title,
      because: words.because,
      evidence: [
        {
          object: `Kustomization ${name}`,
          says: shorten(reconciliation.message ?? 'not ready', 200),
          ...(since && { at: since }),
        },
      ],
      ...(since && { since }),
      next: words.next,
      ...(folder && { file: { path: folder } }),
      hurts: hurt.hurts,
      clearsIn: '2 min after the fix',
      target: {
        tab: 'delivery',
        query: { object: `Kustomization/${node.key}` },
      },
    },
    explains: { objects: hurt.objects },
    marks: {},
  };
}

function explain(node: KustomizationNode): {
  title: string;
  because: string;
  next: string;
} {
  const { object, reconciliation } = node;
  const name = object.meta.name;
  const folder = object.path?.replace(/^\.\//, '') ?? 'its folder';
  const title = `Kustomization ${name} fails`;
  switch (reconciliation.reason) {
    case 'BuildFailed':
      return {
        title,
        because: 'What is in Git cannot be built.',
        next: `Correct \`${folder}\``,
      };
    case 'HealthCheckFailed':
      return {
        title,
        because: 'It was applied, but what it made does not become healthy.',
        next: 'Look at the objects that the message names',
      };
    case 'ArtifactFailed':
      return {
        title,
        because: 'Its source has nothing to apply.',
        next: 'Look at the source',
      };
    case 'PruneFailed':
      return {
        title,
        because: 'What is gone from Git cannot be removed from the cluster.',
        next: 'Look at the object that the message names',
      };
    default:
      return {
        title,
        because: 'The API server refuses what is in Git.',
        next: `Correct \`${folder}\``,
      };
  }
}
