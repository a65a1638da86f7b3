import {
  FLEET_STATES,
  type FleetRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { nameCollator } from '../text/collator';

/** Columns that the list can be ordered by. */
export const FLEET_ORDERS = ['state', 'cluster', 'nodes', 'cost'] as const;

/** @see FLEET_ORDERS */
export type FleetOrder = (typeof FLEET_ORDERS)[number];

/** Worst first, then what costs most, unless the reader wants another order. Unknown comes last. */
export function sortFleet(
  rows: readonly FleetRow[],
  order: string | undefined,
): FleetRow[] {
  const byName = (a: FleetRow, b: FleetRow) =>
    nameCollator.compare(a.name, b.name) ||
    nameCollator.compare(a.entityRef, b.entityRef);
  const byCost = (a: FleetRow, b: FleetRow) => costOf(b) - costOf(a);
  const orders: Record<FleetOrder, (a: FleetRow, b: FleetRow) => number> = {
    state: (a, b) =>
      FLEET_STATES.indexOf(a.state) - FLEET_STATES.indexOf(b.state) ||
      byCost(a, b) ||
      byName(a, b),
    cluster: byName,
    nodes: (a, b) => nodesOf(b) - nodesOf(a) || byName(a, b),
    cost: (a, b) => byCost(a, b) || byName(a, b),
  };
  const known = FLEET_ORDERS.find(name => name === order) ?? 'state';
  return [...rows].sort(orders[known]);
}

function costOf(row: FleetRow): number {
  return row.snapshot?.perHour.value ?? -1;
}

function nodesOf(row: FleetRow): number {
  return row.snapshot?.nodes?.total ?? -1;
}
