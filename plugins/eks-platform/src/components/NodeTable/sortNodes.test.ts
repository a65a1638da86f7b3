import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { filterNodes } from './filterNodes';
import { sortNodes } from './sortNodes';

function node(name: string, more: Partial<NodeRow> = {}): NodeRow {
  return {
    name,
    origin: 'karpenter',
    pool: 'default',
    zone: 'us-east-1a',
    capacityType: 'spot',
    ready: true,
    state: 'ok',
    stateText: 'ready',
    createdAt: '2026-11-20T00:00:00Z',
    cpu: { requested: 1, allocatable: 4 },
    memory: {},
    pods: {},
    perHour: { bound: 'exact', value: 0.1, unit: 'USD/h', source: 'list' },
    conditions: [],
    ...more,
  };
}

const unknown = {
  bound: 'unknown',
  reason: 'no price',
  unit: 'USD/h',
  source: '',
} as const;
const nodes = [
  node('ip-2', { perHour: unknown }),
  node('ip-10', { pool: 'gpu', zone: 'us-east-1b', state: 'critical' }),
  node('ip-1', { cpu: { requested: 3, allocatable: 4 }, claim: 'default-9x' }),
];
const namesOf = (rows: NodeRow[]) => rows.map(({ name }) => name);

describe('sortNodes', () => {
  it.each([
    [undefined, ['ip-10', 'ip-1', 'ip-2']],
    ['node', ['ip-1', 'ip-2', 'ip-10']],
    ['-node', ['ip-10', 'ip-2', 'ip-1']],
    ['-cpu', ['ip-1', 'ip-2', 'ip-10']],
    ['price', ['ip-1', 'ip-10', 'ip-2']],
    ['-price', ['ip-1', 'ip-10', 'ip-2']],
    ['nonsense', ['ip-10', 'ip-1', 'ip-2']],
    ['__proto__', ['ip-10', 'ip-1', 'ip-2']],
    ['constructor', ['ip-10', 'ip-1', 'ip-2']],
  ])('by %s; unknown values come last either way', (sort, expected) => {
    expect(namesOf(sortNodes(nodes, sort))).toEqual(expected);
  });
});

describe('filterNodes', () => {
  it.each([
    [{}, ['ip-2', 'ip-10', 'ip-1']],
    [{ pool: 'gpu' }, ['ip-10']],
    [{ zone: 'us-east-1a', capacity: 'spot' }, ['ip-2', 'ip-1']],
    [{ state: 'trouble' }, ['ip-10']],
    [{ q: '9X' }, ['ip-1']],
    [{ pool: 'gpu', q: 'ip-1' }, ['ip-10']],
    [{ q: 'nothing like it' }, []],
  ])('%j', (filters, expected) => {
    expect(namesOf(filterNodes(nodes, filters))).toEqual(expected);
  });
});
