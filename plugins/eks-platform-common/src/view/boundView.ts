import type { ChangesView } from '../sections/changes/changesView';
import type { NodeRow } from '../sections/nodes/nodeRow';
import type { NodesView } from '../sections/nodes/nodesView';
import type { ItemState } from './itemState';
import type { ClusterView } from './clusterView';

// A thousand rows are about 45 KB on the wire; nobody reads more, and whoever searches does so on the server.
const MOST_ROWS = 1_000;
const MOST_OBJECTS = 50;

/** Worst first; what is not named comes between. */
const NEED: Partial<Record<ItemState, number>> = {
  critical: 0,
  unreachable: 1,
  warning: 2,
  notice: 4,
  ok: 5,
};
const OTHERWISE = 3;

/**
 * The view with tables that a browser can hold: of more rows than that, those in most need. Counts and sums of the view are
 * of all rows; `moreNodes` and `moreClaims` tell how many are not listed.
 *
 * @public
 */
export function boundView(
  view: ClusterView,
  options: { mostRows?: number } = {},
): ClusterView {
  const { mostRows = MOST_ROWS } = options;
  return {
    ...view,
    nodes: { ...view.nodes, data: boundNodes(view.nodes.data, mostRows) },
    changes: { ...view.changes, data: boundChanges(view.changes.data) },
  };
}

function boundNodes(
  data: NodesView | undefined,
  mostRows: number,
): NodesView | undefined {
  if (
    !data ||
    (data.nodes.length <= mostRows && data.claims.length <= mostRows)
  ) {
    return data;
  }
  // Claims whose node is there say what its row says.
  const openFirst = [...data.claims].sort(
    (a, b) => Number(a.stage === 'ready') - Number(b.stage === 'ready'),
  );
  return {
    ...data,
    nodes: inMostNeed(data.nodes).slice(0, mostRows),
    claims: openFirst.slice(0, mostRows),
    moreNodes: Math.max(0, data.nodes.length - mostRows),
    moreClaims: Math.max(0, data.claims.length - mostRows),
  };
}

/** One change may touch ten thousand nodes; a link needs the first of them. */
function boundChanges(data: ChangesView | undefined): ChangesView | undefined {
  return (
    data && {
      ...data,
      changes: data.changes.map(change => ({
        ...change,
        objects: change.objects.slice(0, MOST_OBJECTS),
      })),
    }
  );
}

function inMostNeed(rows: readonly NodeRow[]): NodeRow[] {
  return [...rows].sort(
    (a, b) =>
      (NEED[a.state] ?? OTHERWISE) - (NEED[b.state] ?? OTHERWISE) ||
      Number(a.ready) - Number(b.ready) ||
      // By code units: words of a language are compared a hundred times more slowly.
      (a.name < b.name ? -1 : 1),
  );
}
