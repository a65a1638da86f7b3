import { listRouteAddresses } from './routeAddresses';
import type { Findings } from '../../problems/findings';
import { countByPhase, makePart } from './workloadPart';
import type { DagsterTile } from './workloadsView';

// Names that the chart gives; a release may put its own name before.
const PARTS = [
  { pattern: /(^|-)dagster-webserver$/, name: 'webserver' },
  { pattern: /(^|-)dagster-daemon$/, name: 'daemon' },
];
const RUN_LABEL = 'dagster/run-id';

/** Dagster in each namespace that has one: its parts and its runs. */
export function makeDagsterTiles(findings: Findings): DagsterTile[] {
  const tiles = new Map<string, DagsterTile>();
  for (const deployment of findings.kubernetes.deployments ?? []) {
    const { name, namespace = '' } = deployment.meta;
    const part = PARTS.find(({ pattern }) => pattern.test(name));
    if (part) {
      const tile = tiles.get(namespace) ?? {
        namespace,
        parts: [],
        links: listRouteAddresses(namespace, findings),
        runs: countByPhase(
          findings.kubernetes.pods?.filter(
            pod =>
              pod.meta.namespace === namespace && RUN_LABEL in pod.meta.labels,
          ),
          'runs',
        ),
      };
      tile.parts.push(makePart(part.name, deployment));
      tiles.set(namespace, tile);
    }
  }
  return [...tiles.values()];
}
