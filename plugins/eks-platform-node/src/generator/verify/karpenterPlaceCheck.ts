import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

const POOL_LABEL = 'karpenter.sh/nodepool';

/** Karpenter on a node of its own would take its own place away, and could never come back. */
export const karpenterPlaceCheck: RepositoryCheck = {
  id: 'karpenter-place',
  title: 'Karpenter does not run on its own nodes',
  run(tree) {
    const failures: Failure[] = [];
    const releases = tree
      .ofKind('HelmRelease', 'helm.toolkit.fluxcd.io')
      .filter(
        ({ value }) =>
          value.metadata?.name === 'karpenter' ||
          value.spec?.chart?.spec?.chart === 'karpenter',
      );
    for (const release of releases) {
      const values = release.value.spec?.values ?? {};
      const fail = (key: string, message: string) =>
        failures.push({
          file: release.file,
          line: release.lineOf(['spec', 'values', key]),
          message,
        });
      const wanted = Object.keys(values.nodeSelector ?? {}).find(label =>
        label.startsWith('karpenter.'),
      );
      if (wanted) {
        fail('nodeSelector', `${wanted} puts Karpenter on its own nodes`);
      }
      // The chart keeps it off by itself, unless its affinity is replaced.
      if (values.affinity !== undefined && !staysOff(values.affinity)) {
        fail(
          'affinity',
          `takes the place of the chart's, which keeps Karpenter off nodes with ${POOL_LABEL}; add that to every term`,
        );
      }
    }
    return { count: releases.length, failures };
  },
};

interface Term {
  matchExpressions?: { key?: string; operator?: string }[];
}

// Terms are alternatives, so each must say it.
function staysOff(affinity: unknown): boolean {
  const { nodeAffinity } = (affinity ?? {}) as {
    nodeAffinity?: {
      requiredDuringSchedulingIgnoredDuringExecution?: {
        nodeSelectorTerms?: Term[];
      };
    };
  };
  const terms =
    nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution
      ?.nodeSelectorTerms ?? [];
  return (
    terms.length > 0 &&
    terms.every(term =>
      term.matchExpressions?.some(
        ({ key, operator }) =>
          key === POOL_LABEL && operator === 'DoesNotExist',
      ),
    )
  );
}
