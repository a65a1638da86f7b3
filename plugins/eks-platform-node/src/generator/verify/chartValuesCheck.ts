import charts from './facts/charts.json';
import { readFieldTree, unknownFields } from './fieldTree';
import type { RepositoryTree, YamlObject } from './RepositoryTree';
import type { Failure } from './failure';
import type { RepositoryCheck } from './repositoryCheck';

const CHARTS: Record<string, { version: string; values: string }> = charts;

/** Helm takes a misspelt value in silence, and the setting is simply not there. */
export const chartValuesCheck: RepositoryCheck = {
  id: 'chart-values',
  title: 'Charts get values that they have',
  run(tree) {
    const failures: Failure[] = [];
    let count = 0;
    for (const release of tree.ofKind(
      'HelmRelease',
      'helm.toolkit.fluxcd.io',
    )) {
      const { values = {} } = release.value.spec ?? {};
      const chart = chartOf(release, tree);
      const facts = chart === undefined ? undefined : CHARTS[chart];
      if (!facts) {
        continue;
      }
      count += 1;
      for (const path of unknownFields(values, readFieldTree(facts.values))) {
        failures.push({
          file: release.file,
          line: release.lineOf(['spec', 'values', ...path]),
          message: `chart ${chart} has no value ${path.join('.')}`,
        });
      }
    }
    return { count, failures };
  },
};

/** Name of the chart that a release installs. */
function chartOf(
  release: YamlObject,
  tree: RepositoryTree,
): string | undefined {
  const { metadata, spec = {} } = release.value;
  if (spec.chart?.spec?.chart) {
    return String(spec.chart.spec.chart);
  }
  const reference = spec.chartRef;
  const source = tree.manifests.find(
    item =>
      item.value.kind === reference?.kind &&
      item.value.metadata?.name === reference?.name &&
      item.value.metadata?.namespace ===
        (reference?.namespace ?? metadata?.namespace),
  );
  const url = source?.value.spec?.url;
  return typeof url === 'string'
    ? url.slice(url.lastIndexOf('/') + 1)
    : undefined;
}
