import {
  countMapBlocks,
  type ClusterView,
  type ItemState,
  type NodeRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';

const TYPES: [name: string, vcpu: number, memory: number, price: number][] = [
  ['m7g.large', 2, 8, 0.0816],
  ['m6i.xlarge', 4, 16, 0.192],
  ['m6i.2xlarge', 8, 32, 0.384],
  ['c6i.4xlarge', 16, 32, 0.68],
  ['r6i.8xlarge', 32, 256, 2.016],
];
/** Above it the backend counts nodes by pool and zone. */
const MOST_CELLS = 600;
const STATES: Record<number, [ItemState, string]> = {
  3: ['leaving', 'cannot leave, 26 h'],
  11: ['critical', 'not ready for 4 min'],
  17: ['progressing', 'initialising, 90 s'],
  29: ['late', 'expires 02:15'],
};

/** A view with many nodes in three zones, some of them in trouble; not derived, only for size. */
export function makeLargeView(view: ClusterView, count: number): ClusterView {
  const nodes = view.nodes.data;
  if (!nodes) {
    return view;
  }
  const rows = Array.from({ length: count }, (_, index) => makeRow(index));
  return {
    ...view,
    nodes: {
      ...view.nodes,
      data: {
        ...nodes,
        nodes: rows,
        ...(count > MOST_CELLS && { blocks: countMapBlocks(rows) }),
        pools: nodes.pools.map(pool => ({
          ...pool,
          nodes: rows.filter(row => row.pool === pool.name).length,
        })),
      },
    },
  };
}

function makeRow(index: number): NodeRow {
  const [type, vcpu, memory, price] = TYPES[(index * 7) % TYPES.length];
  const [state, stateText] = STATES[index % 41] ?? ['ok', 'ready'];
  const used = ((index * 37) % 95) / 100;
  const isSpot = index % 4 > 0;
  return {
    name: `ip-10-0-${Math.floor(index / 200) + 10}-${index % 200}.ec2.internal`,
    origin: 'karpenter',
    pool: index % 9 === 0 ? 'gpu' : 'default',
    instanceType: type,
    zone: `us-east-1${'abc'[index % 3]}`,
    arch: 'arm64',
    capacityType: isSpot ? 'spot' : 'on-demand',
    state,
    stateText,
    ready: state !== 'critical',
    createdAt: new Date(Date.now() - index * 811_000).toISOString(),
    cpu: { requested: vcpu * used, allocatable: vcpu - 0.1 },
    memory: { requested: memory * used, allocatable: memory - 1 },
    pods: { running: index % 27, capacity: 29 },
    perHour: isSpot
      ? { bound: 'unknown', unit: 'USD/h', source: '', reason: 'no spot price' }
      : { bound: 'exact', value: price, unit: 'USD/h', source: 'list prices' },
    conditions: [{ type: 'Ready', state: 'ok', text: 'Ready' }],
    instanceId: `i-0${index.toString(16).padStart(8, '0')}`,
  };
}
