import { FIXTURE_NOW as now } from '../testing/minutesAgo';
import { condition, node, nodeClaim } from '../testing/objects';
import { getNodeState } from './nodeState';

const waiting = nodeClaim('gpu-1', {
  ageMinutes: 300,
  conditions: [
    condition('Launched', 'True', 299),
    condition('Registered', 'True', 298),
    condition(
      'Initialized',
      'Unknown',
      298,
      'ResourceNotRegistered',
      'Resource "nvidia.com/gpu" was requested but not registered',
    ),
  ],
});

it.each([
  ['ready', node('n'), undefined, { state: 'ok', text: 'ready', ready: true }],
  [
    'young and not ready',
    node('n', {
      ageMinutes: 1.5,
      conditions: [condition('Ready', 'False', 1)],
    }),
    undefined,
    { state: 'progressing', text: 'initialising, 90 s', ready: false },
  ],
  [
    'silent for a moment',
    node('n', { conditions: [condition('Ready', 'Unknown', 1)] }),
    undefined,
    { state: 'warning', text: 'does not answer for 60 s', ready: false },
  ],
  [
    'silent',
    node('n', { conditions: [condition('Ready', 'Unknown', 4)] }),
    undefined,
    { state: 'critical', text: 'does not answer for 4 min', ready: false },
  ],
  [
    'not ready',
    node('n', { conditions: [condition('Ready', 'False', 20)] }),
    undefined,
    { state: 'warning', text: 'not ready for 20 min', ready: false },
  ],
  [
    'drained by Karpenter',
    node('n', {
      taints: [{ key: 'karpenter.sh/disrupted', effect: 'NoSchedule' }],
    }),
    undefined,
    { state: 'leaving', text: 'leaving', ready: true },
  ],
  [
    'short of memory',
    node('n', {
      conditions: [
        condition('Ready', 'True'),
        condition('MemoryPressure', 'True', 3),
      ],
    }),
    undefined,
    { state: 'warning', text: 'short of memory', ready: true },
  ],
  [
    'with a fault that the node agent reports',
    node('n', {
      conditions: [
        condition('Ready', 'True'),
        condition('KernelReady', 'False', 3),
      ],
    }),
    undefined,
    { state: 'warning', text: 'kernel reports a fault', ready: true },
  ],
  [
    'cordoned',
    { ...node('n'), unschedulable: true },
    undefined,
    { state: 'suspended', text: 'cordoned', ready: true },
  ],
  [
    'never initialised',
    node('n', { ageMinutes: 300 }),
    waiting,
    {
      state: 'warning',
      text: 'initialising, 5 h, waits for nvidia.com/gpu',
      ready: true,
    },
  ],
] as const)('%s', (_, object, claim, expected) => {
  expect(getNodeState(object, now, claim)).toEqual(expected);
});
