import type { ClusterState } from '../cluster/clusterState';
import { minutesAgo } from '../testing/minutesAgo';
import { meta, node, nodePool, pod } from '../testing/objects';
import { change, type Changes } from '../testing/problems/problemCase';
import { deriveClusterView } from '../view/deriveClusterView';

const GPU = 'nvidia.com/gpu';

const pool = (changes: Parameters<typeof nodePool>[1] = {}) =>
  nodePool('gpu', {
    limits: { [GPU]: '8' },
    resources: { [GPU]: '1' },
    requirements: [
      {
        key: 'karpenter.k8s.aws/instance-family',
        operator: 'In',
        values: ['g6'],
      },
      {
        key: 'karpenter.k8s.aws/instance-gpu-count',
        operator: 'Lt',
        values: ['4'],
      },
      {
        key: 'karpenter.sh/capacity-type',
        operator: 'In',
        values: ['spot', 'on-demand'],
      },
    ],
    ...changes,
  });

const quota = (capacityType: 'spot' | 'on-demand', vcpu: number) => ({
  code: 'L',
  name: 'G and VT',
  capacityType,
  families: ['g', 'vt'],
  vcpu,
  usedVcpu: 60,
});

function offersOf(
  changes: Changes['kubernetes'] = {},
  aws: Changes['aws'] = {},
  alter: (state: ClusterState) => void = () => {},
) {
  const state = change({
    kubernetes: {
      nodePools: pools => [
        ...pools.filter(({ meta: { name } }) => name !== 'gpu'),
        pool(),
      ],
      ...changes,
    },
    aws,
  });
  alter(state);
  return deriveClusterView(state).gpu.data!.offers.map(
    ({ type, capacityType, answer, why, more }) =>
      `${type} ${capacityType}: ${answer}${
        more === undefined ? '' : ` +${more}`
      } (${why})`,
  );
}

const refusal = (zone: string) => ({
  meta: meta(`default/gpu.${zone}`),
  kind: 'NodePool',
  name: 'gpu',
  reason: 'InsufficientCapacityError',
  message: `InsufficientInstanceCapacity: We currently do not have sufficient g6.2xlarge capacity in the Availability Zone you requested (${zone}).`,
  firstAt: minutesAgo(14),
  lastAt: minutesAgo(1),
  count: 6,
});

describe('can I get one now?', () => {
  it('is not asked where nobody tried, with what the quota leaves', () => {
    expect(
      offersOf({}, { acceleratorQuotas: () => [quota('on-demand', 90)] }),
    ).toEqual([
      'g6.xlarge spot: not-asked (nobody tried in the last hour; the quota is not known)',
      'g6.xlarge on-demand: not-asked +7 (nobody tried in the last hour; quota has 30 vCPU left)',
      'g6.2xlarge spot: not-asked (nobody tried in the last hour; the quota is not known)',
      'g6.2xlarge on-demand: not-asked +3 (nobody tried in the last hour; quota has 30 vCPU left)',
    ]);
  });

  it('is no where AWS refused it in every zone that was tried, and where the quota is too small', () => {
    const offers = offersOf(
      { karpenterEvents: () => ['us-east-1a', 'us-east-1b'].map(refusal) },
      { acceleratorQuotas: () => [quota('spot', 64)] },
    );
    expect(offers).toContain(
      'g6.2xlarge spot: no (needs 8 vCPU, quota has 4 left (60 of 64))',
    );
    expect(offers).toContain(
      'g6.2xlarge on-demand: no (2 zones refused 12 × since 09:27 UTC)',
    );
    expect(offers).toContain(
      'g6.xlarge spot: not-asked +1 (nobody tried in the last hour; quota has 4 vCPU left)',
    );
  });

  it('is no for all where the pool has reached its limit', () => {
    const offers = offersOf({
      nodePools: () => [pool({ resources: { [GPU]: '8' } })],
    });
    expect(
      new Set(offers.map(offer => offer.split(': ').slice(1).join(': '))),
    ).toEqual(new Set(['no (pool gpu is at its limit: 8 of 8 GPUs)']));
  });

  it('is likely where one was sold a moment ago, or is reserved', () => {
    const offers = offersOf(
      {
        nodes: nodes => [
          ...nodes,
          node('young', {
            pool: 'gpu',
            type: 'g6.xlarge',
            zone: 'us-east-1c',
            ageMinutes: 3,
            capacity: { [GPU]: '1' },
          }),
        ],
        nodePools: () => [
          pool({ requirements: pool().requirements.slice(0, 2) }),
        ],
      },
      {
        capacityReservations: () => [
          {
            id: 'cr-1',
            type: 'g6.2xlarge',
            zone: 'us-east-1b',
            total: 4,
            available: 1,
            open: true,
          },
        ],
      },
    );
    expect(offers).toContain(
      'g6.xlarge on-demand: likely (got one in us-east-1c 3 min ago)',
    );
    expect(offers).toContain(
      'g6.2xlarge reserved: likely +1 (1 of 4 reserved machines free in us-east-1b)',
    );
  });

  it('is unknown where events are not known', () => {
    const [first] = offersOf({}, {}, state => {
      state.kubernetes.karpenterEvents = { state: 'denied' };
    });
    expect(first).toMatch(/: unknown \(Karpenter’s events are not known/);
  });

  it('puts first what would help who waits', () => {
    const [first] = offersOf({
      pods: pods => [
        ...pods,
        pod('ml/big', {
          waitsMinutes: 2,
          requests: { cpu: '6', memory: '20Gi', [GPU]: '1' },
        }),
      ],
    });
    expect(first).toMatch(/^g6.2xlarge/);
  });

  it('has nothing to offer without a pool for GPUs', () => {
    expect(
      offersOf({
        nodePools: pools =>
          pools.filter(({ meta: { name } }) => name !== 'gpu'),
        nodes: nodes => nodes.filter(({ capacity }) => !capacity[GPU]),
        pods: pods => pods.filter(({ requests }) => !requests[GPU]),
        daemonSets: sets => sets,
      }),
    ).toEqual([]);
  });
});
