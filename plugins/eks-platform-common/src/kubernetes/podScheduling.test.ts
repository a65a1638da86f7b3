import { pod } from '../testing/objects';
import { getUnschedulablePods } from './podScheduling';

it('finds pods that wait and leaves those that run, end or are placed', () => {
  const waiting = pod('a/waits', { waitsMinutes: 7 });
  const found = getUnschedulablePods([
    waiting,
    pod('a/runs', { node: 'n' }),
    { ...waiting, nodeName: 'n' },
    { ...waiting, phase: 'Failed' },
    { ...waiting, conditions: [] },
  ]);
  expect(found).toEqual([
    expect.objectContaining({
      pod: waiting,
      since: '2026-11-21T09:34:00.000Z',
    }),
  ]);
});
