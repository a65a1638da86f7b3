import type {
  DeliveryColumn,
  DeliveryEdge,
  DeliveryView,
  FluxRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';

const GAP_X = 30;
const NARROWEST_BOX = 126;
const WIDEST_BOX = 190;
const GAP_Y = 12;
const HEAD_PX = 28;
const BOX_PX = 46;
const LINE_PX = 17;
const REASON_CHARACTER_PX = 6.4;
const MOST_REASON_LINES = 5;
/** Beyond, ready ones of a column are drawn as one box. */
const MOST_UNFOLDED = 40;

/** A box of the graph: one object, or the ready ones of a column. */
export interface GraphBox {
  id: string;
  row?: FluxRow;
  /** Releases inside that are not ready. */
  held: FluxRow[];
  /** How many ready ones it stands for. */
  folded?: number;
  x: number;
  y: number;
  height: number;
}

/** Where everything of the graph stands, in pixels. */
export interface GraphLayout {
  boxes: GraphBox[];
  edges: { edge: DeliveryEdge; from: GraphBox; to: GraphBox }[];
  titles: { x: number; layers: DeliveryColumn['layers'] }[];
  boxWidth: number;
  width: number;
  height: number;
}

/** Places the columns beside each other within a width, if they can be that narrow; each in the middle of the height. */
export function layOutGraph(data: DeliveryView, within: number): GraphLayout {
  const boxWidth = Math.max(
    NARROWEST_BOX,
    Math.min(
      WIDEST_BOX,
      Math.floor((within + GAP_X) / data.columns.length) - GAP_X,
    ),
  );
  const step = boxWidth + GAP_X;
  const rows = new Map(data.rows.map(row => [row.id, row]));
  const shown = findShown(data, rows);
  const columns = data.columns.map((column, index) =>
    toBoxes(column, index, { data, rows, shown, boxWidth }),
  );
  const heights = columns.map(boxes =>
    boxes.reduce((sum, box) => sum + box.height + GAP_Y, -GAP_Y),
  );
  const height = Math.max(0, ...heights);
  columns.forEach((boxes, index) => {
    let y = HEAD_PX + (height - heights[index]) / 2;
    for (const box of boxes) {
      box.x = index * step;
      box.y = y;
      y += box.height + GAP_Y;
    }
  });
  const boxes = columns.flat();
  const byId = new Map(boxes.map(box => [box.id, box]));
  return {
    boxes,
    edges: data.edges.flatMap(edge => {
      const from = byId.get(edge.from);
      const to = byId.get(edge.to);
      return from && to ? [{ edge, from, to }] : [];
    }),
    titles: getTitles(data.columns, step),
    boxWidth,
    width: Math.max(0, columns.length * step - GAP_X),
    height: height + HEAD_PX,
  };
}

// Of a large platform: what is not ready, and all that it rests on.
function findShown(
  data: DeliveryView,
  rows: ReadonlyMap<string, FluxRow>,
): ReadonlySet<string> | undefined {
  if (data.counts.total <= MOST_UNFOLDED) {
    return undefined;
  }
  const open = data.rows
    .filter(row => row.kind === 'Kustomization' && row.state !== 'ok')
    .map(row => row.id);
  const shown = new Set(open);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const other of rows.get(id)?.dependsOn ?? []) {
      if (!shown.has(other)) {
        shown.add(other);
        open.push(other);
      }
    }
  }
  return shown;
}

function toBoxes(
  column: DeliveryColumn,
  index: number,
  context: {
    data: DeliveryView;
    rows: ReadonlyMap<string, FluxRow>;
    shown: ReadonlySet<string> | undefined;
    boxWidth: number;
  },
): GraphBox[] {
  const { data, rows, shown, boxWidth } = context;
  const place = { x: 0, y: 0 };
  const isShown = (id: string) =>
    !shown || shown.has(id) || rows.get(id)?.kind !== 'Kustomization';
  const boxes: GraphBox[] = column.objects.filter(isShown).map(id => {
    const row = rows.get(id);
    const held = data.rows.filter(
      other =>
        other.owner === id &&
        other.kind === 'HelmRelease' &&
        other.state !== 'ok',
    );
    return { ...place, id, row, held, height: measure(row, held, boxWidth) };
  });
  const folded = column.objects.length - boxes.length;
  return folded > 0
    ? [
        ...boxes,
        { ...place, id: `folded-${index}`, held: [], folded, height: BOX_PX },
      ]
    : boxes;
}

function measure(
  row: FluxRow | undefined,
  held: FluxRow[],
  boxWidth: number,
): number {
  const charactersInLine = (boxWidth - 40) / REASON_CHARACTER_PX;
  const reason =
    row?.state === 'critical'
      ? Math.min(
          MOST_REASON_LINES,
          Math.ceil(row.text.length / charactersInLine),
        )
      : 0;
  const separator = held.length > 0 ? 8 : 0;
  return BOX_PX + separator + (held.length + reason) * LINE_PX;
}

// The same layer twice is said once.
function getTitles(
  columns: readonly DeliveryColumn[],
  step: number,
): GraphLayout['titles'] {
  return columns.flatMap(({ layers }, index) => {
    const before = columns[index - 1]?.layers.join();
    return layers.join() === before ? [] : [{ x: index * step, layers }];
  });
}

/** An object with all that it rests on. */
export function findPath(
  id: string | undefined,
  edges: readonly DeliveryEdge[],
): ReadonlySet<string> | undefined {
  if (id === undefined) {
    return undefined;
  }
  const path = new Set([id]);
  const open = [id];
  for (let to = open.pop(); to !== undefined; to = open.pop()) {
    for (const edge of edges) {
      if (edge.to === to && !path.has(edge.from)) {
        path.add(edge.from);
        open.push(edge.from);
      }
    }
  }
  return path;
}

/** Where an arrow key leads from a box. */
export function findNeighbour(
  layout: GraphLayout,
  id: string,
  key: string,
): string | undefined {
  const box = layout.boxes.find(item => item.id === id);
  if (!box) {
    return undefined;
  }
  const column = layout.boxes.filter(item => item.x === box.x);
  const at = column.indexOf(box);
  switch (key) {
    case 'ArrowUp':
      return column[at - 1]?.id;
    case 'ArrowDown':
      return column[at + 1]?.id;
    case 'ArrowLeft': {
      const edges = layout.edges.filter(({ to }) => to === box);
      const broken = edges.find(({ edge }) => edge.state !== 'satisfied');
      return (broken ?? edges[0])?.from.id;
    }
    case 'ArrowRight':
      return layout.edges.find(({ from }) => from === box)?.to.id;
    default:
      return undefined;
  }
}
