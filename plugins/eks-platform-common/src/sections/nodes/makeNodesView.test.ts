import { FIXTURE_NOW, HOUR, minutesAgo } from '../../testing/minutesAgo';
import { condition, meta, node, nodeClaim, pod } from '../../testing/objects';
import { change, type Changes } from '../../testing/problems/problemCase';
import { deriveClusterView } from '../../view/deriveClusterView';

const OLD = 'ip-10-0-17-41.ec2.internal';

const nodesOf = (changes: Changes) =>
  deriveClusterView(change(changes)).nodes.data!;

const poolOf = (changes: Changes, name = 'default') =>
  nodesOf(changes).pools.find(pool => pool.name === name)!;

const budget = {
  meta: meta('web/shop'),
  selector: { matchLabels: { app: 'shop' }, matchExpressions: [] },
  allowed: 0,
  healthy: 1,
  wanted: 1,
  expected: 1,
};

const heldPod = () => {
  const web = pod('web/shop-7c9d8f7b5-abcde', {
    node: OLD,
    ownedBy: { kind: 'ReplicaSet', name: 'shop-7c9d8f7b5' },
  });
  return { ...web, meta: { ...web.meta, labels: { app: 'shop' } } };
};

describe('nodes view', () => {
  it('says what moves tonight, and what will hold it', () => {
    const view = nodesOf({
      kubernetes: {
        pods: pods => [...pods, heldPod()],
        podDisruptionBudgets: () => [budget],
        nodeClaims: claims =>
          claims.map(claim =>
            claim.nodeName === OLD
              ? {
                  ...claim,
                  conditions: [
                    ...claim.conditions,
                    condition('Drifted', 'True', 30, 'AMIDrift'),
                  ],
                }
              : { ...claim, expireAfter: '720h' },
          ),
        nodePools: pools =>
          pools.map(pool => ({
            ...pool,
            budgets: [
              { nodes: '0', schedule: '0 8 * * *', duration: '10h' },
              { nodes: '10%' },
            ],
          })),
      },
    });
    const [drift, window] = view.tonight!.filter(
      ({ pool }) => pool === 'default',
    );
    expect(window.text).toBe(
      'Until then pool `default` is frozen: Karpenter takes no node by choice',
    );
    // The freeze ends at 18:00 UTC, and drift goes on then.
    expect(drift).toMatchObject({
      kind: 'drift',
      at: '2026-11-21T18:00:00.000Z',
      text: '1 node of pool `default` drifted (AMI) and waits for a budget',
      blocked: expect.stringContaining('PDB `web/shop` allows 0 evictions'),
    });
    const expiry = view.tonight!.find(({ kind }) => kind === 'expiry');
    expect(expiry?.text).toContain('1 node of pool `default` reaches its age');
    const row = view.nodes.find(({ name }) => name === OLD);
    expect(row).toMatchObject({
      drifted: 'AMI',
      blockedBy: 'PodDisruptionBudget/web/shop',
    });
    const pool = view.pools.find(({ name }) => name === 'default')!;
    expect(pool).toMatchObject({ drifted: 1, expiring: { count: 1 } });
    expect(pool.allowedDisruptions).toMatchObject({ now: 0 });
    expect(pool.budgets).toMatchObject([
      { nodes: '0', active: true, allows: 0 },
      { nodes: '10%', active: true, allows: 1 },
    ]);
  });

  it('tells launch times of a pool only from enough launches', () => {
    const launch = (name: string, seconds: number) =>
      nodeClaim(name, {
        pool: 'default',
        meta: meta(name, { createdAt: minutesAgo(HOUR) }),
        conditions: [condition('Initialized', 'True', HOUR - seconds / 60)],
      });
    const few = poolOf({
      kubernetes: { nodeClaims: () => [launch('a', 40), launch('b', 50)] },
    }).latency!;
    expect(few.p50).toMatchObject({
      bound: 'unknown',
      reason: '2 of at least 3 launches',
    });
    const many = poolOf({
      kubernetes: {
        nodeClaims: () =>
          Array.from({ length: 20 }, (_, i) => launch(`c${i}`, 31 + i)),
      },
    }).latency!;
    expect([many.launches, many.p50.value, many.p95.value]).toEqual([
      20, 40, 49,
    ]);
  });

  it('tells when a node for waiting pods is to be expected', () => {
    const view = nodesOf({
      kubernetes: {
        pods: pods => [...pods, pod('web/new', { waitsMinutes: 0.5 })],
        nodeClaims: claims => [
          ...claims,
          nodeClaim('default-new', {
            pool: 'default',
            ageMinutes: 0.5,
            conditions: [condition('Launched', 'Unknown', 0.5)],
          }),
        ],
      },
    });
    expect(view.pending[0].eta).toMatchObject({
      pool: 'default',
      launches: 8,
      from: new Date(FIXTURE_NOW.getTime() + 30_000).toISOString(),
    });
    expect(view.pending[0].eta?.until).toBeUndefined();
  });

  it('names the types that a pool may buy, or its requirements', () => {
    const requirements = [
      { key: 'kubernetes.io/arch', operator: 'In', values: ['arm64'] },
      {
        key: 'karpenter.k8s.aws/instance-category',
        operator: 'In',
        values: ['c', 'm'],
      },
      {
        key: 'karpenter.k8s.aws/instance-generation',
        operator: 'Gt',
        values: ['6'],
      },
      {
        key: 'karpenter.k8s.aws/instance-local-nvme',
        operator: 'DoesNotExist',
        values: [],
      },
    ];
    const { choice } = poolOf({
      kubernetes: {
        nodePools: pools => pools.map(pool => ({ ...pool, requirements })),
      },
    });
    expect(choice).toEqual({
      types: ['m7g.large', 'c7g.xlarge', 'm7g.xlarge'],
      words: [
        'architecture arm64',
        'category c, m',
        'generation above 6',
        'no `karpenter.k8s.aws/instance-local-nvme`',
      ],
      partly: true,
    });
  });

  it('counts addresses of the subnets of nodes, by prefixes where nodes take those', () => {
    const { addresses } = nodesOf({
      aws: {
        subnets: ([first, ...rest]) => [
          { ...first, freeAddresses: 100 },
          ...rest,
          {
            id: 'db',
            zone: 'us-east-1a',
            cidr: '10.9.0.0/24',
            freeAddresses: 2,
          },
        ],
      },
      kubernetes: {
        daemonSets: sets => [
          ...sets,
          {
            ...sets[0],
            meta: meta('kube-system/aws-node'),
            env: { ENABLE_PREFIX_DELEGATION: 'true' },
          },
        ],
      },
    });
    expect(addresses).toMatchObject({
      prefixes: true,
      subnets: [
        {
          id: 'subnet-a',
          free: 100,
          total: 4091,
          freePrefixes: 6,
          state: 'warning',
        },
        { id: 'subnet-b', state: 'ok' },
        { id: 'subnet-c', state: 'ok' },
      ],
      places: { total: 12 * 58 },
    });
  });

  it('prices pods on Fargate by what Fargate bills, and says what spot saves', () => {
    const fargate = node('fargate-ip-10-0-3-3', {
      labels: { 'eks.amazonaws.com/compute-type': 'fargate' },
    });
    const dns = pod('kube-system/coredns-1', { node: fargate.meta.name });
    dns.meta.annotations = { CapacityProvisioned: '0.25vCPU 0.5GB' };
    const state = change({
      kubernetes: {
        nodes: nodes => [...nodes, fargate],
        pods: pods => [...pods, dns],
      },
    });
    state.prices = { ...state.prices!, fargate: { vcpu: 0.04, gib: 0.004 } };
    const { nodes, pools } = deriveClusterView(state).nodes.data!;
    const row = nodes.find(({ origin }) => origin === 'fargate')!;
    expect(row.perHour).toMatchObject({ bound: 'exact', value: 0.012 });
    const saving = pools.find(({ name }) => name === 'default')!.spotSaving!;
    expect(saving.value).toBeCloseTo(
      4 * (0.1632 - 0.0589) + 4 * (0.145 - 0.0562),
    );
  });

  it('counts a large cluster by pool and zone, trouble apart', () => {
    const { blocks } = nodesOf({
      kubernetes: {
        nodes: () =>
          Array.from({ length: 700 }, (_, i) =>
            node(`ip-${i}`, {
              pool: 'default',
              spot: i % 2 === 0,
              ...(i < 3 && {
                conditions: [
                  condition('Ready', 'Unknown', 9, 'NodeStatusUnknown'),
                ],
              }),
            }),
          ),
      },
    });
    expect(blocks).toEqual([
      {
        pool: 'default',
        zone: 'us-east-1a',
        nodes: 700,
        ready: 697,
        troubled: [{ state: 'critical', nodes: 3 }],
        marks: [
          { spot: false, step: 0, nodes: 349 },
          { spot: true, step: 0, nodes: 348 },
        ],
      },
    ]);
    expect(nodesOf({}).blocks).toBeUndefined();
  });

  it('lists interruptions newest first, with the queue that tells of them', () => {
    const event = (reason: string, minutes: number) => ({
      meta: meta(`default/${reason}`),
      kind: 'Node',
      name: OLD,
      reason,
      firstAt: minutesAgo(minutes),
      lastAt: minutesAgo(minutes),
      count: 1,
    });
    const { interruptions } = nodesOf({
      kubernetes: {
        karpenterEvents: () => [
          event('SpotRebalanceRecommendation', 20),
          event('SpotInterrupted', 5),
          event('Unconsolidatable', 1),
        ],
      },
    });
    expect(interruptions?.recent?.map(({ reason }) => reason)).toEqual([
      'SpotInterrupted',
      'SpotRebalanceRecommendation',
    ]);
    expect(interruptions).toMatchObject({
      recent: [{ node: OLD, pool: 'default' }, {}],
      queue: { exists: true, waiting: 0 },
    });
  });
});
