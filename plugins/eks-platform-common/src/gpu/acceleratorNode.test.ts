import { readClusterFacts } from '../cluster/clusterFacts';
import type { KubernetesSources } from '../sources/kubernetesSources';
import { makeState } from '../testing/emptyState';
import { daemonSet, node, pod } from '../testing/objects';
import { findAcceleratorNodes } from './acceleratorNode';

const GPU = 'nvidia.com/gpu';
const taints = [{ key: 'workload', value: 'gpu', effect: 'NoSchedule' }];

function gpuNode(options: Parameters<typeof node>[1] = {}) {
  return node('gpu-1', {
    group: 'gpu',
    type: 'g6.xlarge',
    labels: { 'nvidia.com/gpu.present': 'true' },
    ...options,
  });
}

function describeOne(kubernetes: Partial<KubernetesSources>) {
  const state = makeState({ name: 'x', kubernetes });
  return findAcceleratorNodes(readClusterFacts(state, { last: false }))[0];
}

it.each([
  ['no plugin is installed', gpuNode(), [], { kind: 'none-installed' }],
  [
    'the plugin does not tolerate its taint',
    gpuNode({ taints }),
    [daemonSet('gpu/nvidia-device-plugin')],
    { kind: 'taint', taint: taints[0] },
  ],
  [
    'the plugin wants another label',
    gpuNode(),
    [daemonSet('gpu/nvidia-device-plugin', { nodeSelector: { gpu: 'yes' } })],
    { kind: 'selector', label: 'gpu=yes' },
  ],
  [
    'the plugin has no pod there',
    gpuNode(),
    [daemonSet('gpu/nvidia-device-plugin', { desired: 1 })],
    { kind: 'pod', pod: undefined },
  ],
  [
    'the plugin is found by its image',
    gpuNode({ taints }),
    [daemonSet('gpu/anything')],
    { kind: 'taint' },
  ],
  [
    'another DaemonSet is no plugin',
    gpuNode(),
    [daemonSet('logs/agent', { images: ['fluent-bit:4'] })],
    { kind: 'none-installed' },
  ],
])('an old node without devices: %s', (_, object, daemonSets, fault) => {
  const found = describeOne({ nodes: [object], daemonSets });
  expect(found.fault).toMatchObject(fault);
  expect(found.devices).toEqual([{ state: 'broken', part: 1 }]);
  expect(found.devicesSource).toBe('instance-type');
});

it('waits ten minutes for the devices of a young node', () => {
  const young = describeOne({ nodes: [gpuNode({ ageMinutes: 9.9, taints })] });
  expect(young.fault).toBeUndefined();
  expect(young.devices).toEqual([{ state: 'initialising', part: 1 }]);
  expect(
    describeOne({ nodes: [gpuNode({ ageMinutes: 10, taints })] }).fault,
  ).toBeDefined();
});

it('tells requested, free and broken devices apart', () => {
  const object = gpuNode({ type: 'g6.12xlarge', capacity: { [GPU]: '4' } });
  object.allocatable[GPU] = '3';
  const holder = pod('ml/train', { node: 'gpu-1', requests: { [GPU]: '2' } });
  const found = describeOne({ nodes: [object], pods: [holder] });
  expect(found.devices.map(({ state }) => state)).toEqual([
    'requested',
    'requested',
    'free',
    'broken',
  ]);
  expect(found.holders).toEqual([{ pod: holder, devices: 2 }]);
  expect(found.fault).toBeUndefined();
});

it('gives back the devices of a pod that has ended', () => {
  const ended = {
    ...pod('ml/train', { node: 'gpu-1', requests: { [GPU]: '1' } }),
    phase: 'Succeeded',
  };
  const object = gpuNode({ capacity: { [GPU]: '1' } });
  expect(describeOne({ nodes: [object], pods: [ended] }).devices).toEqual([
    { state: 'free', part: 1 },
  ]);
});

it('leaves ordinary nodes alone', () => {
  expect(describeOne({ nodes: [node('cpu-1')] })).toBeUndefined();
});
