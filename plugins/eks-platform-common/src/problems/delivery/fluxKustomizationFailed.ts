import type { KustomizationNode } from '../../flux/kustomizationGraph';
import { formatMoment } from '../../view/age';
import { shorten } from '../../view/words';
import type { Findings } from '../findings';
import { getHurtKustomizations } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

export const fluxKustomizationFailed: RegisteredProblem = {
  id: 'flux-kustomization-failed',
  severity: 'warning',
  level: 'symptom',
  scenario: 'kustomization-refused',
  clears: 'The Kustomization is ready, or stops nobody.',
  rule: findFluxKustomizationFailed,
};

/** A Kustomization that fails by itself, or stops others by being suspended or incomplete. */
export function findFluxKustomizationFailed(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const nodes = [...findings.graph.values()];
  const blockers = new Set(nodes.flatMap(node => node.behind));
  return nodes
    .filter(node => {
      if (explained.objects.has(`Kustomization/${node.key}`)) {
        return false;
      }
      switch (node.reconciliation.state) {
        case 'failed':
          return !isExplainedByHealth(node, explained);
        case 'suspended':
        case 'waiting':
          return blockers.has(node.key);
        default:
          return false;
      }
    })
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
  const { state, since } = reconciliation;
  const name = object.meta.name;
  const hurt = getHurtKustomizations([node.key], findings);
  const words = explain(node, findings);
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
          says:
            state === 'suspended'
              ? '`spec.suspend: true`'
              : shorten(reconciliation.message ?? 'not ready', 200),
          ...(since && { at: since }),
        },
      ],
      ...(since && { since }),
      next: words.next,
      ...(folder && { file: { path: folder } }),
      hurts: hurt.hurts,
      clearsIn: '2 min after the fix',
      target: { tab: 'overview' },
    },
    explains: { objects: hurt.objects },
    marks: {},
  };
}

function explain(
  node: KustomizationNode,
  findings: Findings,
): { title: string; because: string; next: string } {
  const { object, reconciliation, missing } = node;
  const name = object.meta.name;
  const folder = object.path?.replace(/^\.\//, '') ?? 'its folder';
  if (reconciliation.state === 'suspended') {
    const { manager, at } = object.suspendedBy ?? {};
    const who = manager ? ` by ${manager}` : '';
    const when = at ? ` at ${formatMoment(at, findings.now)}` : '';
    return {
      title: `Kustomization ${name} is suspended and others wait`,
      because: `It was suspended${who}${when} before it was ready.`,
      next: `Resume \`${name}\``,
    };
  }
  if (reconciliation.state === 'waiting') {
    return {
      title: `Kustomization ${name} can never start`,
      because:
        missing.length > 0
          ? `It depends on \`${missing[0]}\`, which does not exist.`
          : 'It depends on itself, by way of others.',
      next: `Correct \`dependsOn\` of \`${name}\``,
    };
  }
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
    default: {
      const kind = /no matches for kind "(\w+)"/.exec(
        reconciliation.message ?? '',
      )?.[1];
      return kind
        ? {
            title,
            because: `The cluster does not know the kind \`${kind}\`: its CRD is not installed.`,
            next: `Install the CRD of \`${kind}\` before \`${name}\``,
          }
        : {
            title,
            because: 'The API server refuses what is in Git.',
            next: `Correct \`${folder}\``,
          };
    }
  }
}
