import { explainScheduling } from './explainScheduling';

it.each([
  [
    '0/3 nodes are available: 3 node(s) had untolerated taint {CriticalAddonsOnly: true}. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
    '3 nodes are tainted CriticalAddonsOnly',
  ],
  [
    '0/4 nodes are available: 1 node(s) had untolerated taint {workload: gpu}, 3 Insufficient cpu.',
    '1 node is tainted workload=gpu, 3 nodes have too little CPU left',
  ],
  [
    "0/7 nodes are available: 1 node(s) exceed max volume count, 3 node(s) had volume node affinity conflict, 3 node(s) didn't match Pod's node affinity/selector.",
    '1 node has no free disk slot, 3 nodes are in another zone than its disk, 3 nodes do not match its node selector',
  ],
  ['0/2 nodes are available: 2 Too many pods.', '2 nodes are full (pod limit)'],
  [
    '0/2 nodes are available: 2 Insufficient nvidia.com/gpu.',
    '2 nodes have too little nvidia.com/gpu left',
  ],
  [
    '0/3 nodes are available: 2 Insufficient cpu, 3 node(s) had untolerated taint(s). no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
    '2 nodes have too little CPU left, 3 nodes have a taint that it does not tolerate',
  ],
  [
    '0/5 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found',
    'a claim of it has no disk yet',
  ],
  ['no nodes available to schedule pods', 'there is no node'],
  ['something quite new', 'no node takes it'],
  [undefined, 'no node takes it'],
])('puts %j into words', (message, words) => {
  expect(explainScheduling(message, 'Unschedulable')).toBe(words);
});
