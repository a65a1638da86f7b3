import { readClusterFacts } from '../cluster/clusterFacts';
import type { KubernetesSources } from '../sources/kubernetesSources';
import { makeState } from '../testing/emptyState';
import { condition, meta, node, pod } from '../testing/objects';
import { findAcceleratorNodes } from './acceleratorNode';
import { getHardwareHealth } from './hardwareHealth';

const GPU = 'nvidia.com/gpu';

const gpuNode = (options: Parameters<typeof node>[1]) =>
  node('gpu-1', { pool: 'gpu', type: 'g6.12xlarge', ...options });

function describeOne(kubernetes: Partial<KubernetesSources>) {
  const state = makeState({ name: 'x', kubernetes });
  return findAcceleratorNodes(readClusterFacts(state, { last: false }))[0];
}

const states = (found: ReturnType<typeof describeOne>) =>
  found.devices.map(({ state, profile }) =>
    profile ? `${profile} ${state}` : state,
  );

describe('devices of a node', () => {
  it('are real ones where several pods share them', () => {
    const found = describeOne({
      nodes: [
        gpuNode({
          capacity: { [GPU]: '16' },
          labels: {
            'nvidia.com/gpu.replicas': '4',
            'nvidia.com/gpu.count': '4',
            'nvidia.com/gpu.sharing-strategy': 'time-slicing',
          },
        }),
      ],
      pods: ['a', 'b'].map(name =>
        pod(`ml/${name}`, { node: 'gpu-1', requests: { [GPU]: '1' } }),
      ),
    });
    expect(states(found)).toEqual(['requested', 'requested', 'free', 'free']);
    expect(found.sharing).toEqual({
      strategy: 'time-slicing',
      perDevice: 4,
      devices: 4,
      taken: 2,
    });
  });

  it('are shares under another name, too', () => {
    const found = describeOne({
      nodes: [
        gpuNode({
          capacity: { 'nvidia.com/gpu.shared': '8' },
          labels: { 'nvidia.com/gpu.replicas': '2' },
        }),
      ],
    });
    expect(found.resource).toBe('nvidia.com/gpu.shared');
    expect(states(found)).toEqual(['free', 'free', 'free', 'free']);
  });

  it('are slices where MIG cuts them, and cost by what computes', () => {
    const found = describeOne({
      nodes: [
        gpuNode({
          capacity: {
            [GPU]: '0',
            'nvidia.com/mig-3g.20gb': '1',
            'nvidia.com/mig-1g.5gb': '3',
          },
        }),
      ],
      pods: [
        pod('ml/a', {
          node: 'gpu-1',
          requests: { 'nvidia.com/mig-1g.5gb': '2' },
        }),
      ],
    });
    expect(states(found)).toEqual([
      '3g.20gb free',
      '1g.5gb requested',
      '1g.5gb requested',
      '1g.5gb free',
    ]);
    expect(found.devices[0].part).toBeCloseTo(0.5);
    expect(found.fault).toBeUndefined();
  });

  it('of Neuron are counted once, whatever a pod asks for', () => {
    const found = describeOne({
      nodes: [
        node('inf-1', {
          type: 'inf2.48xlarge',
          capacity: {
            'aws.amazon.com/neuroncore': '24',
            'aws.amazon.com/neurondevice': '12',
            'aws.amazon.com/neuron': '12',
          },
        }),
      ],
      pods: [
        pod('ml/a', {
          node: 'inf-1',
          requests: { 'aws.amazon.com/neuroncore': '3' },
        }),
      ],
    });
    expect(found.resource).toBe('aws.amazon.com/neuron');
    expect(found.devices).toHaveLength(12);
    expect(states(found).filter(state => state === 'requested')).toHaveLength(
      2,
    );
  });

  it('of a DRA driver are those of the newest complete generation', () => {
    const slice = (generation: number, devices: string[], sliceCount = 1) => ({
      meta: meta(`slice-${generation}-${devices[0]}`),
      driver: 'gpu.nvidia.com',
      pool: { name: 'gpu-1', generation, sliceCount },
      nodeName: 'gpu-1',
      devices,
    });
    const found = describeOne({
      nodes: [gpuNode({ labels: { 'nvidia.com/gpu.present': 'true' } })],
      resourceSlices: [slice(1, ['old']), slice(2, ['gpu-0', 'gpu-1'])],
      resourceClaims: [
        {
          meta: meta('ml/claim'),
          deviceClasses: ['gpu.nvidia.com'],
          devices: [
            { driver: 'gpu.nvidia.com', pool: 'gpu-1', device: 'gpu-1' },
          ],
          reservedFor: ['train'],
        },
      ],
    });
    expect(states(found)).toEqual(['requested', 'free']);
    expect(found.devicesSource).toBe('dra');
    expect(found.fault).toBeUndefined();
    expect(
      describeOne({
        nodes: [gpuNode({ labels: { 'nvidia.com/gpu.present': 'true' } })],
        resourceSlices: [slice(3, ['gpu-0'], 2)],
      }).dra,
    ).toEqual([]);
  });

  it.each([
    ['True', 'AcceleratedHardwareIsReady', undefined, true, 'healthy'],
    [
      'False',
      'NvidiaXID79Error',
      undefined,
      false,
      'fallen off the bus (XID 79)',
    ],
    [
      'False',
      'NvidiaXIDError',
      'XID: 1234',
      false,
      'the driver reports an error (XID 1234)',
    ],
    ['False', 'NeuronHBMUncorrectableError', 'HBM error', false, 'HBM error'],
    ['Unknown', undefined, undefined, true, 'the agent does not know'],
  ] as const)(
    'are told as %s %s in words',
    (status, reason, message, ok, text) => {
      const object = gpuNode({
        conditions: [
          condition('AcceleratedHardwareReady', status, 5, reason, message),
        ],
      });
      expect(getHardwareHealth(object)).toMatchObject({ ok, text });
    },
  );

  it('are watched by nobody without the agent', () => {
    expect(getHardwareHealth(gpuNode({}))).toBeUndefined();
  });
});
