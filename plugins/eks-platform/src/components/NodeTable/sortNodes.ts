import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { nameCollator } from '../../text/collator';
import { getStateRank } from '../../text/nodeWords';

type SortValue = string | number | undefined;

/** Columns that sort, by their name in the query (`?sort=-price`). */
export const NODE_SORTS: Record<string, (node: NodeRow) => SortValue> = {
  node: node => node.name,
  pool: node => node.pool,
  type: node => node.instanceType,
  zone: node => node.zone,
  capacity: node => node.capacityType,
  cpu: node => getRatio(node.cpu.requested, node.cpu.allocatable),
  memory: node => getRatio(node.memory.requested, node.memory.allocatable),
  pods: node => node.pods.running,
  price: node => node.perHour.value,
  age: node => -new Date(node.createdAt).getTime(),
  state: node => getStateRank(node.state),
};

/** A copy in the order that `sort` names; a minus turns it round, unknown values always come last, default is trouble first. */
export function sortNodes(
  nodes: NodeRow[],
  sort: string | undefined,
): NodeRow[] {
  const isDown = sort?.startsWith('-') ?? false;
  const name = sort?.replace(/^-/, '') ?? 'state';
  // The name comes from the address: `__proto__` is in every object.
  const getValue = Object.hasOwn(NODE_SORTS, name)
    ? NODE_SORTS[name]
    : NODE_SORTS.state;
  return [...nodes].sort(
    (a, b) =>
      compare(getValue(a), getValue(b), isDown) ||
      nameCollator.compare(a.name, b.name),
  );
}

function compare(a: SortValue, b: SortValue, isDown: boolean): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  const order =
    typeof a === 'string' || typeof b === 'string'
      ? nameCollator.compare(`${a}`, `${b}`)
      : a - b;
  return isDown ? -order : order;
}

function getRatio(
  part: number | undefined,
  whole: number | undefined,
): number | undefined {
  return part === undefined || !whole ? undefined : part / whole;
}
