import { getOwnerLabel } from '../../kubernetes/objectKey';
import type { WorkloadProjection } from '../../kubernetes/projections';
import type { Findings } from '../../problems/findings';
import type { ItemState } from '../../view/itemState';
import { atLeast, exactly } from '../../view/quantities';
import { makeDagsterTiles } from './dagsterTiles';
import { makeHubTiles } from './hubTiles';
import { makePreviewTiles, makeSleepRows } from './previewTiles';
import { makePart } from './workloadPart';
import type { WorkloadRow, WorkloadsView } from './workloadsView';

const LISTED = 200;
const ORDER: ItemState[] = ['critical', 'warning', 'progressing', 'suspended'];

/** Deployments and StatefulSets, and tiles for what the platform knows by name. */
export function makeWorkloadsView(findings: Findings): WorkloadsView {
  const { deployments, statefulSets } = findings.kubernetes;
  const rows = [
    ...(deployments ?? []).map(w => makeWorkloadRow('Deployment', w)),
    ...(statefulSets ?? []).map(w => makeWorkloadRow('StatefulSet', w)),
  ].sort(
    (a, b) =>
      rank(a.state) - rank(b.state) ||
      `${a.namespace}/${a.name}`.localeCompare(`${b.namespace}/${b.name}`),
  );
  const source = 'deployments, statefulsets';
  return {
    workloads: rows.slice(0, LISTED),
    total:
      deployments && statefulSets
        ? exactly(rows.length, 'workloads', source)
        : atLeast(rows.length, 'workloads', source, 'one kind is not known'),
    dagster: makeDagsterTiles(findings),
    hubs: makeHubTiles(findings),
    previews: makePreviewTiles(findings),
    sleep: makeSleepRows(findings),
    scaleTests: (deployments ?? [])
      .filter(({ meta }) => meta.name === 'inflate')
      .map(deployment => ({
        ...makePart('inflate', deployment),
        namespace: deployment.meta.namespace ?? '',
      })),
  };
}

function rank(state: ItemState): number {
  const index = ORDER.indexOf(state);
  return index < 0 ? ORDER.length : index;
}

/** How one workload does by its own numbers. */
export function makeWorkloadRow(
  kind: WorkloadRow['kind'],
  workload: WorkloadProjection,
): WorkloadRow {
  const { meta, desired, ready, updated } = workload;
  const owner = getOwnerLabel(meta);
  return {
    kind,
    namespace: meta.namespace ?? '',
    name: meta.name,
    ...(owner && { owner }),
    ready,
    desired,
    ...judge(desired, ready, updated),
  };
}

function judge(
  desired: number,
  ready: number,
  updated: number,
): Pick<WorkloadRow, 'state' | 'stateText'> {
  if (desired === 0) {
    return { state: 'suspended', stateText: 'scaled to 0' };
  }
  if (ready < desired) {
    return {
      state: ready === 0 ? 'warning' : 'progressing',
      stateText: `${ready} of ${desired} ready`,
    };
  }
  return updated < desired
    ? { state: 'progressing', stateText: `${updated} of ${desired} updated` }
    : { state: 'ok', stateText: `${ready} of ${desired} ready` };
}
