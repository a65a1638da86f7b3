import { getReconciliation } from '../../flux/reconciliation';
import { getCondition } from '../../kubernetes/condition';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { FluxObjectProjection } from '../../kubernetes/projections';
import { getAge } from '../../view/age';
import { shorten } from '../../view/words';
import type { Findings } from '../findings';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';

// A source that still serves its old revision hurts nobody yet; networks hiccup.
const SERVING_LIMIT_MS = 10 * 60_000;

export const fluxSourceFailed: RegisteredProblem = {
  id: 'flux-source-failed',
  severity: 'warning',
  level: 'cause',
  scenario: 'source-unreachable',
  clears: 'The source is fetched again.',
  rule: findFluxSourceFailed,
};

/** Flux cannot fetch from Git. */
export function findFluxSourceFailed(findings: Findings): FoundProblem[] {
  return (findings.kubernetes.gitRepositories ?? []).flatMap(source => {
    const { state, message, since } = getReconciliation(source, findings.now);
    if (state !== 'failed') {
      return [];
    }
    const age = getAge(since, findings.now) ?? Number.POSITIVE_INFINITY;
    const isServing =
      source.artifactRevision !== undefined ||
      getCondition(source, 'ArtifactInStorage')?.status === 'True';
    if (isServing && age < SERVING_LIMIT_MS) {
      return [];
    }
    return [toProblem(source, isServing, findings, message, since)];
  });
}

function toProblem(
  source: FluxObjectProjection,
  isServing: boolean,
  findings: Findings,
  message: string | undefined,
  since: string | undefined,
): FoundProblem {
  const key = getObjectKey(source.meta);
  const name = source.meta.name;
  const stopped = [...findings.graph.values()].filter(
    node =>
      node.object.sourceRef?.name === name &&
      (node.object.sourceRef.namespace ?? node.object.meta.namespace) ===
        source.meta.namespace,
  );
  return {
    problem: {
      key: `flux-source-failed:${key}`,
      id: 'flux-source-failed',
      severity: 'warning',
      title: 'Flux cannot fetch from Git',
      because: isServing
        ? `The source \`${name}\` fails; the cluster keeps running ${getRevision(
            source,
          )}, but no change arrives.`
        : `The source \`${name}\` has never been fetched, so nothing can be applied.`,
      evidence: [
        {
          object: `${source.kind} ${name}`,
          says: shorten(message ?? 'not ready', 160),
          ...(since && { at: since }),
        },
      ],
      ...(since && { since }),
      next: /auth|credential|permission|denied|401|403/i.test(message ?? '')
        ? 'Renew the credential that Flux reads the repository with'
        : 'Check that the repository exists and can be reached from the cluster',
      hurts: isServing
        ? []
        : count(stopped.length, 'Kustomization', 'Kustomizations'),
      clearsIn: 'a minute after the next fetch',
      target: { tab: 'delivery', query: { object: `${source.kind}/${key}` } },
    },
    explains: {
      objects: [
        `${source.kind}/${key}`,
        ...stopped
          .filter(node => node.reconciliation.reason === 'ArtifactFailed')
          .map(node => `Kustomization/${node.key}`),
      ],
    },
    marks: {},
  };
}

function getRevision(source: FluxObjectProjection): string {
  const commit = /(?:sha1|sha256):([0-9a-f]{7})/.exec(
    source.artifactRevision ?? '',
  )?.[1];
  return commit ? `commit \`${commit}\`` : 'what it has';
}
