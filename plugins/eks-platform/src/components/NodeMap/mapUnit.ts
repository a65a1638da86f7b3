/** Up to here one cell is one node. */
export const MOST_CELLS = 600;

/** Nodes that one mark stands for: one, ten or a hundred. */
export function getMapUnit(nodes: number): number {
  if (nodes <= 3_000) {
    return 1;
  }
  return nodes <= 50_000 ? 10 : 100;
}

/** Marks for some nodes; trouble is rounded up, so that one node of it is still seen. */
export function countMarks(
  nodes: number,
  unit: number,
  options: { isTrouble?: boolean } = {},
): number {
  return options.isTrouble ? Math.ceil(nodes / unit) : Math.round(nodes / unit);
}
