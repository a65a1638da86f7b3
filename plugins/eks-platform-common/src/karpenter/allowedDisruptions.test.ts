import { nodePool } from '../testing/objects';
import { getAllowedDisruptions } from './allowedDisruptions';
import { isCronWindowOpen } from './cronWindow';

// A Saturday.
const now = new Date('2026-11-21T09:41:00Z');
const nodes = (count: number, leaving = 0) =>
  Array.from({ length: count }, (_, i) => ({
    state: i < leaving ? ('leaving' as const) : ('ok' as const),
  }));

it.each([
  ['10 % of 3, rounded up', [{ nodes: '10%' }], nodes(3), 1],
  ['Karpenter default', [], nodes(25), 3],
  ['the smallest budget', [{ nodes: '50%' }, { nodes: '2' }], nodes(20), 2],
  ['minus what already leaves', [{ nodes: '2' }], nodes(20, 1), 1],
  ['never below zero', [{ nodes: '1' }], nodes(20, 3), 0],
  ['frozen', [{ nodes: '0' }], nodes(20), 0],
  [
    'an open window',
    [{ nodes: '0', schedule: '0 9 * * *', duration: '1h' }],
    nodes(4),
    0,
  ],
  [
    'a closed window',
    [{ nodes: '0', schedule: '0 3 * * *', duration: '1h' }],
    nodes(4),
    4,
  ],
  [
    'a budget for one reason only',
    [{ nodes: '0', reasons: ['Drifted'] }],
    nodes(4),
    4,
  ],
])('%s', (_, budgets, rows, expected) => {
  const allowed = getAllowedDisruptions(nodePool('p', { budgets }), rows, now);
  expect(allowed?.now).toBe(expected);
});

it.each([
  ['@daily', 10 * 3_600_000, true],
  ['@daily', 9 * 3_600_000, false],
  ['30 9 * * sat', 900_000, true],
  ['30 9 * * mon-fri', 900_000, false],
  ['*/20 * * * *', 120_000, true],
  ['*/20 * * * *', 60_000, false],
  ['0 0 21 11 *', 36_000_000, true],
  ['0 0 1 * sat', 36_000_000, true],
  ['61 * * * *', 60_000, undefined],
  ['nonsense', 60_000, undefined],
])('window %s of %d ms: %s', (schedule, duration, open) => {
  expect(isCronWindowOpen(schedule, duration, now)).toBe(open);
});
