import { getReconciliation } from '../../flux/reconciliation';
import { getCondition } from '../../kubernetes/condition';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { FluxObjectProjection } from '../../kubernetes/projections';
import { shorten } from '../../view/words';
import type { Findings } from '../findings';
import { getHurtKustomizations } from '../hurts';
import { getRepositoryFolder } from '../repositoryFile';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

export const fluxHelmReleaseFailed: RegisteredProblem = {
  id: 'flux-helm-release-failed',
  severity: 'warning',
  level: 'effect',
  scenario: 'helm-release-failed',
  clears: 'The release is ready, suspended or being retried.',
  rule: findFluxHelmReleaseFailed,
};

/** A Helm release that cannot be installed or upgraded. */
export function findFluxHelmReleaseFailed(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  return (findings.kubernetes.helmReleases ?? []).flatMap(release => {
    const key = getObjectKey(release.meta);
    const isKnown = explained.objects.has(`HelmRelease/${key}`);
    const { state } = getReconciliation(release, findings.now);
    return state === 'failed' && !isKnown ? [toProblem(release, findings)] : [];
  });
}

function toProblem(
  release: FluxObjectProjection,
  findings: Findings,
): FoundProblem {
  const key = getObjectKey(release.meta);
  const { message, since } = getReconciliation(release, findings.now);
  const isStalled = getCondition(release, 'Stalled')?.status === 'True';
  const folder = getRepositoryFolder(release.meta, findings);
  // Kustomizations that wait for the health of this release fail because of it.
  const failing = [...findings.graph.values()].filter(
    node =>
      node.reconciliation.state === 'failed' &&
      node.reconciliation.message?.includes(`HelmRelease/${key} `),
  );
  const hurt = getHurtKustomizations(
    failing.map(node => node.key),
    findings,
  );
  return {
    problem: {
      key: `flux-helm-release-failed:${key}`,
      id: 'flux-helm-release-failed',
      severity: 'warning',
      title: `HelmRelease ${release.meta.name} fails`,
      because: isStalled
        ? 'Flux has given up: it needs a change, or a forced try.'
        : 'Helm could not install or upgrade it; Flux tries again.',
      evidence: [
        {
          object: `HelmRelease ${release.meta.name}`,
          says: shorten(message ?? 'not ready', 200),
          ...(since && { at: since }),
        },
      ],
      ...(since && { since }),
      next: `Correct the HelmRelease \`${release.meta.name}\`${
        folder ? ` in \`${folder}\`` : ''
      }`,
      ...(folder && { file: { path: folder } }),
      hurts: hurt.hurts,
      clearsIn: 'a few minutes after the fix',
      target: { tab: 'delivery', query: { object: `HelmRelease/${key}` } },
    },
    explains: { objects: [`HelmRelease/${key}`, ...hurt.objects] },
    marks: {},
  };
}
