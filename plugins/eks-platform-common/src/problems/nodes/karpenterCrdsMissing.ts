import { getReconciliation } from '../../flux/reconciliation';
import type { KustomizationNode } from '../../flux/kustomizationGraph';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { FluxObjectProjection } from '../../kubernetes/projections';
import type { UnschedulablePod } from '../../kubernetes/podScheduling';
import { formatMoment } from '../../view/age';
import { shorten } from '../../view/words';
import type { Findings } from '../findings';
import { getHurtKustomizations, getHurtPods } from '../hurts';
import type { Evidence } from '../problem';
import { getComponentFile } from '../repositoryFile';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

const REFUSED =
  /no matches for kind "(EC2NodeClass|NodePool|NodeClaim)" in version "?(karpenter[\w./]+)/;

export const karpenterCrdsMissing: RegisteredProblem = {
  id: 'karpenter-crds-missing',
  severity: 'critical',
  level: 'cause',
  scenario: 'S1',
  clears: 'No Kustomization is refused for want of a kind of Karpenter.',
  rule: findKarpenterCrdsMissing,
};

/** NodePools were refused because nothing has installed Karpenter's CRDs. */
export function findKarpenterCrdsMissing(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const refused = [...findings.graph.values()].filter(
    node =>
      node.reconciliation.state === 'failed' &&
      REFUSED.test(node.reconciliation.message ?? ''),
  );
  if (refused.length === 0) {
    return [];
  }
  const release = findings.kubernetes.helmReleases?.find(object =>
    /^karpenter-?crds?$/.test(object.meta.name),
  );
  const cause = explain(release, findings);
  const kustomizations = getHurtKustomizations(
    refused.map(node => node.key),
    findings,
  );
  const waiting = findings.unschedulable.filter(
    ({ pod }) => !explained.pods.has(getObjectKey(pod.meta)),
  );
  const pods = getHurtPods(waiting);
  const since = getStart(refused, cause.since);
  const name = release?.meta.name ?? 'karpenter-crd';
  const file = getComponentFile(findings, release?.meta, {
    folder: 'kube/infra/controllers/karpenter',
    file: 'crds.yaml',
  });
  return [
    {
      problem: {
        key: `karpenter-crds-missing:${
          release ? getObjectKey(release.meta) : refused[0].key
        }`,
        id: 'karpenter-crds-missing',
        severity: 'critical',
        title: 'No workload node can be created',
        because: cause.because,
        evidence: [
          ...refused.slice(0, 1).map(toEvidence),
          ...cause.evidence,
          ...getPodEvidence(waiting),
        ].slice(0, 3),
        ...(since && { since }),
        next: cause.next(name),
        ...(release?.suspend && {
          action: {
            verb: 'resume' as const,
            object: {
              kind: release.kind,
              namespace: release.meta.namespace ?? '',
              name: release.meta.name,
            },
          },
        }),
        ...(file && { file: { path: file } }),
        hurts: [...kustomizations.hurts, ...pods.hurts],
        clearsIn: '3 to 4 min after the CRDs are back',
        target: { tab: 'nodes' },
      },
      explains: {
        objects: [
          ...kustomizations.objects,
          ...getDependentReleases(findings, release),
        ],
        pods: pods.keys,
      },
      marks: {},
    },
  ];
}

interface Cause {
  because: string;
  evidence: Evidence[];
  next: (name: string) => string;
  since?: string;
}

function explain(
  release: FluxObjectProjection | undefined,
  findings: Findings,
): Cause {
  const tail = 'The node pools were refused.';
  if (!findings.kubernetes.helmReleases) {
    return {
      because: `Karpenter's CRDs are not installed. HelmReleases are not known, so the reason is not either. ${tail}`,
      evidence: [],
      next: () => 'Look at the HelmRelease that installs the CRDs',
    };
  }
  if (!release) {
    return {
      because: `Karpenter's CRDs are not installed, because no HelmRelease installs them. ${tail}`,
      evidence: [],
      next: () => 'Add the HelmRelease `karpenter-crd`',
    };
  }
  const name = release.meta.name;
  const object = `HelmRelease ${name}`;
  if (release.suspend) {
    const { manager, at } = release.suspendedBy ?? {};
    const who = manager ? ` by ${getManagerName(manager)}` : '';
    const when = at ? ` at ${formatMoment(at, findings.now)}` : '';
    return {
      because: `Karpenter's CRDs are not installed, because the HelmRelease \`${name}\` was suspended${who}${when}. ${tail}`,
      evidence: [
        {
          object,
          says: `\`spec.suspend: true\`${who ? `, last changed${who}` : ''}`,
          ...(at && { at }),
        },
      ],
      next: () => `Resume \`${name}\``,
      ...(at && { since: at }),
    };
  }
  const { state, message, since } = getReconciliation(release, findings.now);
  if (state === 'ready' || state === 'progressing') {
    return {
      because:
        state === 'ready'
          ? `Karpenter's CRDs were missing; \`${name}\` has installed them. Flux applies the node pools again within 2 min.`
          : `Karpenter's CRDs are being installed by \`${name}\`. ${tail}`,
      evidence: [
        {
          object,
          says: state === 'ready' ? 'ready' : 'is being installed',
          ...(since && { at: since }),
        },
      ],
      next: () => 'Wait: Flux tries again by itself',
    };
  }
  return {
    because: `Karpenter's CRDs are not installed, because the HelmRelease \`${name}\` fails. ${tail}`,
    evidence: [
      {
        object,
        says: shorten(message ?? 'not ready', 160),
        ...(since && { at: since }),
      },
    ],
    next: () => `Correct the HelmRelease \`${name}\``,
    ...(since && { since }),
  };
}

/** `kubectl-edit`, `kubectl-patch` and the like are all kubectl to a person. */
function getManagerName(manager: string): string {
  return /^kubectl/.test(manager) ? 'kubectl' : manager;
}

function toEvidence(node: KustomizationNode): Evidence {
  const [, kind, version] =
    REFUSED.exec(node.reconciliation.message ?? '') ?? [];
  return {
    object: `Kustomization ${node.object.meta.name}`,
    says: `no matches for kind "${kind}" in version \`${version}\``,
    ...(node.reconciliation.since && { at: node.reconciliation.since }),
  };
}

function getPodEvidence(waiting: readonly UnschedulablePod[]): Evidence[] {
  const [first] = waiting;
  if (!first) {
    return [];
  }
  const count = waiting.length;
  return [
    {
      object: `${count} pending ${count === 1 ? 'pod' : 'pods'}`,
      says: first.reason,
      at: first.since,
    },
  ];
}

function getStart(
  refused: readonly KustomizationNode[],
  since: string | undefined,
): string | undefined {
  const times = refused.flatMap(node => node.reconciliation.since ?? []);
  return since ?? times.sort()[0];
}

function getDependentReleases(
  findings: Findings,
  release: FluxObjectProjection | undefined,
): string[] {
  if (!release) {
    return [];
  }
  const dependent = (findings.kubernetes.helmReleases ?? []).filter(object =>
    object.dependsOn.some(
      dependency =>
        dependency.name === release.meta.name &&
        (dependency.namespace ?? object.meta.namespace) ===
          release.meta.namespace,
    ),
  );
  return [release, ...dependent].map(
    object => `HelmRelease/${getObjectKey(object.meta)}`,
  );
}
