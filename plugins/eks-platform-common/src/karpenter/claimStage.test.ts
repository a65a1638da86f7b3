import { FIXTURE_NOW as now, minutesAgo } from '../testing/minutesAgo';
import { condition, meta, nodeClaim } from '../testing/objects';
import { getClaimStage } from './claimStage';
import { getNodePoolUsage } from './nodePoolUsage';

const launched = condition('Launched', 'True', 2);
const registered = condition('Registered', 'True', 1);

it.each([
  ['all conditions true', nodeClaim('c'), { stage: 'ready', hangs: false }],
  [
    'nothing yet',
    nodeClaim('c', { ageMinutes: 1, conditions: [] }),
    { stage: 'launching', hangs: false },
  ],
  [
    'launching for 6 minutes',
    nodeClaim('c', {
      ageMinutes: 6,
      conditions: [condition('Launched', 'Unknown', 6, 'VCPULimitExceeded')],
    }),
    {
      stage: 'launching',
      hangs: true,
      why: 'the vCPU quota of the account is used up',
    },
  ],
  [
    'launched',
    nodeClaim('c', { ageMinutes: 3, conditions: [launched] }),
    { stage: 'registering', hangs: false },
  ],
  [
    'registered',
    nodeClaim('c', {
      ageMinutes: 3,
      conditions: [
        launched,
        registered,
        condition('Initialized', 'Unknown', 1, 'NodeNotReady'),
      ],
    }),
    {
      stage: 'initialising',
      hangs: false,
      why: 'its kubelet is not ready yet',
    },
  ],
  [
    'registered for 5 hours',
    nodeClaim('c', {
      ageMinutes: 302,
      conditions: [
        condition('Launched', 'True', 301),
        condition('Registered', 'True', 300),
        condition(
          'Initialized',
          'Unknown',
          300,
          'ResourceNotRegistered',
          'Resource "nvidia.com/gpu" was requested but not registered',
        ),
      ],
    }),
    { stage: 'initialising', hangs: true, why: 'waits for `nvidia.com/gpu`' },
  ],
  [
    'deleted',
    nodeClaim('c', { meta: meta('c', { deletedAt: minutesAgo(1) }) }),
    { stage: 'leaving', hangs: false },
  ],
])('a claim with %s', (_, claim, expected) => {
  expect(getClaimStage(claim, now)).toMatchObject(expected);
});

it('compares a pool with its limits, scarcest first', () => {
  const usage = getNodePoolUsage({
    limits: {
      cpu: '100',
      memory: '100Gi',
      'nvidia.com/gpu': '0',
      pods: 'many',
    },
    resources: { cpu: '32', memory: '96Gi' },
  });
  expect(usage.map(({ resource, ratio }) => [resource, ratio])).toEqual([
    ['nvidia.com/gpu', 1],
    ['memory', 0.96],
    ['cpu', 0.32],
  ]);
});
