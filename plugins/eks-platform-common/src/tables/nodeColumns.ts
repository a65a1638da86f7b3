import type { NodeRow } from '../sections/nodes/nodeRow';
import type { ItemState } from '../view/itemState';
import type { TableColumns } from './tableColumns';

const NEEDS: readonly ItemState[] = [
  'critical',
  'warning',
  'unreachable',
  'leaving',
  'suspended',
  'progressing',
];

/** Nodes: `need` is trouble first, `cpu` and `memory` are what is requested of what can be allocated, `price` is USD per hour. */
export const NODE_COLUMNS: TableColumns<NodeRow> = {
  id: node => node.name,
  columns: {
    name: { value: node => node.name, text: true },
    state: { value: node => node.state, facet: true },
    need: { value: node => needOf(node.state) },
    ready: { value: node => String(node.ready), facet: true },
    origin: { value: node => node.origin, facet: true },
    pool: { value: node => node.pool, facet: true, text: true },
    type: { value: node => node.instanceType, facet: true, text: true },
    zone: { value: node => node.zone, facet: true, text: true },
    arch: { value: node => node.arch, facet: true },
    capacity: { value: node => node.capacityType, facet: true },
    cpu: { value: node => share(node.cpu.requested, node.cpu.allocatable) },
    memory: {
      value: node => share(node.memory.requested, node.memory.allocatable),
    },
    pods: { value: node => node.pods.running },
    price: { value: node => node.perHour.value },
    createdAt: { value: node => node.createdAt },
    expiresAt: { value: node => node.expiresAt },
    problem: { value: node => node.problem },
  },
};

/** Lower is worse: what needs a person comes first, what is simply ready last. */
function needOf(state: ItemState): number {
  const rank = NEEDS.indexOf(state);
  return rank < 0 ? NEEDS.length : rank;
}

function share(part?: number, whole?: number): number | undefined {
  return part !== undefined && whole ? part / whole : undefined;
}
