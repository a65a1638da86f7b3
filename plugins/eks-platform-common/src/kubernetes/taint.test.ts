import { getUntoleratedTaints, tolerates } from './taint';

const gpu = { key: 'workload', value: 'gpu', effect: 'NoSchedule' };

it.each([
  [{ key: 'workload', operator: 'Exists' }, true],
  [{ key: 'workload', operator: 'Equal', value: 'gpu' }, true],
  [{ key: 'workload', value: 'gpu' }, true],
  [{ key: 'workload', value: 'cpu' }, false],
  [{ key: 'workload' }, false],
  [{ key: 'workload', operator: 'Exists', effect: 'NoExecute' }, false],
  [{ key: 'workload', operator: 'Exists', effect: 'NoSchedule' }, true],
  [{ operator: 'Exists' }, true],
  [{ operator: 'Exists', effect: 'NoExecute' }, false],
  [{ key: 'nvidia.com/gpu', operator: 'Exists' }, false],
])('%j tolerates workload=gpu:NoSchedule: %s', (toleration, expected) => {
  expect(tolerates(toleration, gpu)).toBe(expected);
});

it('names only what keeps a DaemonSet away', () => {
  const taints = [
    gpu,
    { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' },
    { key: 'spot', effect: 'PreferNoSchedule' },
  ];
  expect(getUntoleratedTaints(taints, [])).toEqual([gpu]);
});
