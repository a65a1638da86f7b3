import type { ItemState } from '../../view/itemState';
import type { NodeRow } from './nodeRow';

/** Lightness steps of a map: how much of the CPU is requested. */
export const MAP_STEPS = 5;

/** Nodes that look alike on a map. @public */
export interface NodeMapMark {
  spot: boolean;
  /** 0 to 4: fifth of the CPU that is requested; absent: not known. */
  step?: number;
  nodes: number;
}

/** All nodes of one pool in one zone, counted. @public */
export interface NodeMapBlock {
  pool?: string;
  zone?: string;
  nodes: number;
  ready: number;
  /** Nodes that are not simply ready, by state; they are not among the marks. */
  troubled: { state: ItemState; nodes: number }[];
  /** The others: on-demand before spot, the fullest first. */
  marks: NodeMapMark[];
}

/** Counts nodes by pool and zone, for maps on which a node has no cell of its own. @public */
export function countMapBlocks(rows: readonly NodeRow[]): NodeMapBlock[] {
  const groups = new Map<string, NodeRow[]>();
  for (const row of rows) {
    const key = `${row.pool ?? ''}\n${row.zone ?? ''}`;
    const group = groups.get(key);
    if (group) {
      group.push(row);
    } else {
      groups.set(key, [row]);
    }
  }
  return [...groups.values()].map(toBlock);
}

function toBlock(rows: NodeRow[]): NodeMapBlock {
  const [{ pool, zone }] = rows;
  const troubled = new Map<ItemState, number>();
  const marks = new Map<string, NodeMapMark>();
  for (const row of rows) {
    if (row.state !== 'ok' && row.state !== 'notice') {
      troubled.set(row.state, (troubled.get(row.state) ?? 0) + 1);
      continue;
    }
    const spot = row.capacityType === 'spot';
    const step = getStep(row);
    const key = `${spot} ${step}`;
    const mark = marks.get(key) ?? {
      spot,
      ...(step !== undefined && { step }),
      nodes: 0,
    };
    mark.nodes += 1;
    marks.set(key, mark);
  }
  return {
    ...(pool !== undefined && { pool }),
    ...(zone !== undefined && { zone }),
    nodes: rows.length,
    ready: rows.filter(({ ready }) => ready).length,
    troubled: [...troubled].map(([state, nodes]) => ({ state, nodes })),
    marks: [...marks.values()].sort(
      (a, b) =>
        Number(a.spot) - Number(b.spot) || (b.step ?? -1) - (a.step ?? -1),
    ),
  };
}

function getStep({ cpu }: NodeRow): number | undefined {
  if (cpu.requested === undefined || !cpu.allocatable) {
    return undefined;
  }
  const share = cpu.requested / cpu.allocatable;
  return Math.min(MAP_STEPS - 1, Math.max(0, Math.floor(share * MAP_STEPS)));
}
