import type {
  KustomizationGraph,
  KustomizationNode,
} from '../../flux/kustomizationGraph';
import type { FluxRow } from './fluxRow';
import type {
  DeliveryColumn,
  DeliveryEdge,
  DeliveryView,
} from './deliveryView';
import { getLayer, LAYERS } from './layers';

// A layer whose members depend on each other takes several columns.
const MOST_COLUMNS_OF_A_LAYER = 100;

/** Columns from sources to apps, and the edges between them. */
export function makeDeliveryGraph(
  graph: KustomizationGraph,
  rows: ReadonlyMap<string, FluxRow>,
): Pick<DeliveryView, 'columns' | 'edges'> {
  const nodes = [...graph.values()];
  const ranks = rankNodes(nodes, graph);
  const columns: DeliveryColumn[] = [];
  const sources = new Set(
    nodes.flatMap(node => rows.get(toId(node))?.source ?? []),
  );
  const known = [...sources].filter(id => rows.has(id)).sort();
  if (known.length > 0) {
    columns.push({ layers: ['Sources'], objects: known });
  }
  for (const rank of [...new Set(ranks.values())].sort((a, b) => a - b)) {
    const members = nodes.filter(node => ranks.get(node.key) === rank);
    const layers = new Set(members.map(getLayer));
    columns.push({
      layers: LAYERS.filter(layer => layers.has(layer)),
      objects: members.map(toId),
    });
  }
  return { columns: orderRows(columns, rows), edges: getEdges(nodes, rows) };
}

function toId(node: KustomizationNode): string {
  return `Kustomization/${node.key}`;
}

// A column is a layer, pushed to the right until everything it depends on stands before it.
function rankNodes(
  nodes: readonly KustomizationNode[],
  graph: KustomizationGraph,
): Map<string, number> {
  const ranks = new Map<string, number>();
  // Dependency order; a circle is cut where it is entered.
  for (const node of nodes) {
    const before = node.dependsOn
      .filter(key => graph.get(key)!.depth < node.depth)
      .map(key => (ranks.get(key) ?? 0) + 1);
    const layer = LAYERS.indexOf(getLayer(node)) * MOST_COLUMNS_OF_A_LAYER;
    ranks.set(node.key, Math.max(layer, ...before));
  }
  return ranks;
}

// Beside what it depends on, so that few edges cross.
function orderRows(
  columns: DeliveryColumn[],
  rows: ReadonlyMap<string, FluxRow>,
): DeliveryColumn[] {
  const place = new Map<string, number>();
  return columns.map(column => {
    const weigh = (id: string) => {
      const places = (rows.get(id)?.dependsOn ?? []).flatMap(
        other => place.get(other) ?? [],
      );
      return places.length > 0
        ? places.reduce((sum, at) => sum + at, 0) / places.length
        : undefined;
    };
    const weights = new Map(
      column.objects.map((id, index) => [
        id,
        weigh(id) ?? (index + 0.5) / column.objects.length,
      ]),
    );
    const objects = [...column.objects].sort(
      (a, b) => weights.get(a)! - weights.get(b)! || a.localeCompare(b),
    );
    objects.forEach((id, index) =>
      place.set(id, (index + 0.5) / objects.length),
    );
    return { ...column, objects };
  });
}

function getEdges(
  nodes: readonly KustomizationNode[],
  rows: ReadonlyMap<string, FluxRow>,
): DeliveryEdge[] {
  const troubled = new Set(
    [...rows.values()].flatMap(row =>
      row.kind === 'HelmRelease' &&
      row.owner &&
      (row.state === 'suspended' || row.state === 'critical')
        ? [row.owner]
        : [],
    ),
  );
  return nodes.flatMap(node => {
    const to = toId(node);
    const row = rows.get(to);
    const isFailed = row?.state === 'critical';
    const edges: DeliveryEdge[] = node.dependsOn.map(key => {
      const from = `Kustomization/${key}`;
      const isReady = isSatisfied(rows.get(from));
      if (isFailed && (troubled.has(from) || !isReady)) {
        return { from, to, state: 'broken' };
      }
      return { from, to, state: isReady ? 'satisfied' : 'waits' };
    });
    const source = row?.source;
    if (source && rows.has(source) && node.dependsOn.length === 0) {
      const isServed = rows.get(source)!.runs !== undefined;
      edges.push({
        from: source,
        to,
        state: isServed ? 'satisfied' : 'broken',
      });
    }
    return edges;
  });
}

// Flux looks at Ready only: a suspended dependency that was ready stops nobody.
function isSatisfied(row: FluxRow | undefined): boolean {
  return (
    row?.state === 'ok' ||
    (row?.state === 'suspended' && row.runs !== undefined)
  );
}
