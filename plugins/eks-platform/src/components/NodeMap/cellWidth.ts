const CLASSES: [vcpu: number, width: number][] = [
  [2, 20],
  [4, 26],
  [8, 40],
  [16, 62],
];
const WIDEST = 112;

/** Pixels for a node, by the class of its vCPUs; allocatable is a little below the class. */
export function getCellWidth(allocatableCpu: number | undefined): number {
  if (allocatableCpu === undefined) {
    return CLASSES[0][1];
  }
  return CLASSES.find(([vcpu]) => allocatableCpu <= vcpu)?.[1] ?? WIDEST;
}
