import { blueskyHealthy, dpInTrouble } from '../testUtils';
import { minutesAgo } from '../testing/minutesAgo';
import {
  condition,
  ingressRoute,
  meta,
  nodeClaim,
  pod,
} from '../testing/objects';
import { PROBLEM_CASES } from '../testing/problems/problemCases';
import { change } from '../testing/problems/problemCase';
import { workload } from '../testing/workloadObjects';
import { deriveClusterView } from '../view/deriveClusterView';

const view = deriveClusterView(blueskyHealthy());

describe('storage', () => {
  it('joins claims with disks, pods, slots and backups', () => {
    expect(view.storage).toMatchObject({
      state: 'ok',
      data: {
        claims: [
          {
            name: 'shop-data',
            state: 'ok',
            zone: 'us-east-1b',
            size: { value: 10, unit: 'GiB' },
          },
        ],
        slots: [{ used: { value: 1 }, limit: { value: 26 }, state: 'ok' }],
        disks: { total: { value: 1 }, unused: { value: 0 } },
        backups: [{ state: 'ok', stateText: 'whole, 6 h old' }],
      },
    });
  });

  it('puts a claim in trouble first, with its problem', () => {
    const [{ broken }] = PROBLEM_CASES['claim-lost'];
    expect(deriveClusterView(broken).storage.data?.claims[0]).toMatchObject({
      state: 'critical',
      stateText: 'lost',
      problem: 'claim-lost:jupyterhub/hub-bio',
    });
  });

  it('tells a cluster without Velero from one that does not say', () => {
    const state = blueskyHealthy();
    state.kubernetes.backupSchedules = { state: 'not-installed' };
    expect(deriveClusterView(state).storage.data).toMatchObject({
      backupTool: 'none',
    });
    state.kubernetes.backupSchedules = { state: 'denied' };
    const { data } = deriveClusterView(state).storage;
    expect(data?.backupTool).toBe('unknown');
    expect(data?.backups).toBeUndefined();
  });

  it('lists at most 200 claims, and says how many there are', () => {
    const state = change({
      kubernetes: {
        persistentVolumeClaims: ([claim]) =>
          Array.from({ length: 300 }, (_, i) => ({
            ...claim,
            meta: { ...claim.meta, name: `data-${i}` },
          })),
      },
    });
    const { data } = deriveClusterView(state).storage;
    expect(data?.claims).toHaveLength(200);
    expect(data?.totalClaims).toMatchObject({ value: 300, bound: 'exact' });
  });

  it('knows no number of disks when EC2 does not say', () => {
    const state = blueskyHealthy();
    state.aws.volumes = { state: 'denied' };
    const { storage } = deriveClusterView(state);
    expect(storage.state).toBe('partial');
    expect(storage.data?.disks.total.bound).toBe('unknown');
  });
});

describe('identity', () => {
  it('tells who has which role, who may enter, and from where', () => {
    expect(view.identity.data).toMatchObject({
      identities: [
        { serviceAccount: 'karpenter', state: 'ok', usedBy: ['karpenter'] },
        { serviceAccount: 'cert-manager' },
        { serviceAccount: 'ebs-csi-controller-sa', usedBy: [] },
      ],
      access: [
        { note: 'how Backstage reads', may: ['group platform-portal:readers'] },
        { may: ['AmazonEKSClusterAdminPolicy'] },
      ],
      endpoint: {
        allowed: [
          { cidr: '198.51.100.7/32', whose: 'Backstage' },
          { cidr: '192.0.2.16/28' },
        ],
        backstageAllowed: true,
      },
    });
  });

  it('says nothing of the endpoint while EKS does not', () => {
    const state = blueskyHealthy();
    state.aws.cluster = { state: 'denied' };
    expect(deriveClusterView(state).identity.data?.endpoint).toBeUndefined();
  });

  it('marks the association that a problem is about', () => {
    const [{ broken }] = PROBLEM_CASES['pod-identity-mismatch'];
    expect(
      deriveClusterView(broken).identity.data?.identities[0],
    ).toMatchObject({
      namespace: 'karpenter',
      state: 'critical',
      problem: 'pod-identity-mismatch:karpenter/karpenter',
    });
  });
});

describe('denied calls', () => {
  it('lists those of the cluster first, with their service account', () => {
    const [{ broken }] = PROBLEM_CASES['aws-calls-denied'];
    expect(deriveClusterView(broken).deniedCalls.data).toMatchObject({
      calls: [
        {
          action: 'sqs:GetQueueUrl',
          serviceAccount: 'kube-system/karpenter',
          count: 42,
        },
      ],
      total: { value: 42, bound: 'exact' },
    });
  });

  it('is not asked for unless somebody looks, and not there without CloudTrail', () => {
    const state = blueskyHealthy();
    state.aws.deniedCalls = { state: 'not-asked' };
    expect(deriveClusterView(state).deniedCalls).toMatchObject({
      state: 'loading',
      issues: [{ message: expect.stringContaining('while somebody looks') }],
    });
    state.aws.deniedCalls = { state: 'not-installed' };
    expect(deriveClusterView(state).deniedCalls.state).toBe('not-installed');
  });
});

describe('upgrades', () => {
  it('has nothing in the way of a healthy platform', () => {
    const { data } = view.upgrades;
    expect(data).toMatchObject({ version: '1.36', next: '1.37', blockers: 0 });
    expect(data?.steps.map(({ what, when }) => [what, when])).toEqual([
      ['Upgrade the control plane', 'now'],
      ['Nodes follow', 'after'],
      ['Upgrade 6 add-ons', 'after'],
    ]);
    expect(data?.newer).toMatchObject([{ what: 'Add-on coredns' }]);
  });

  it('orders what blocks before the control plane (S10)', () => {
    const state = change({
      kubernetes: {
        deployments: () => [
          workload('kube-system/karpenter', {
            images: ['public.ecr.aws/karpenter/controller:1.0.6'],
          }),
        ],
        nodeClasses: ([first]) => [{ ...first, amiAlias: 'al2@latest' }],
        nodes: ([first]) => [
          {
            ...first,
            kubeletVersion: 'v1.29.3',
            meta: {
              ...first.meta,
              labels: {
                ...first.meta.labels,
                'eks.amazonaws.com/compute-type': 'fargate',
              },
            },
          },
        ],
      },
      aws: {
        cluster: cluster => cluster && { ...cluster, version: '1.32' },
        offeredVersions: () => [{ version: '1.33', isDefault: false }],
        insights: ([first]) => [
          {
            ...first,
            version: '1.33',
            status: 'ERROR',
            reason: 'coredns is too old',
            addons: [{ name: 'coredns', versions: ['v1.13.1'] }],
          },
        ],
      },
    });
    const { data } = deriveClusterView(state).upgrades;
    expect(data?.steps.map(({ what, when }) => [what, when])).toEqual([
      ['Upgrade Karpenter and its CRDs', 'blocks'],
      ['Move nodes from Amazon Linux 2 to 2023', 'blocks'],
      ['Replace 1 old node', 'blocks'],
      ['Upgrade add-on coredns', 'blocks'],
      ['Upgrade the control plane', 'after'],
      ['Nodes follow', 'after'],
      ['Restart 1 Fargate pod', 'after'],
      ['Upgrade 6 add-ons', 'after'],
    ]);
    expect(data?.blockers).toBe(4);
    expect(data?.steps.map(({ order }) => order)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });
});

describe('changes', () => {
  it('puts what changed on one timeline, newest first', () => {
    const state = change({
      kubernetes: {
        nodeClaims: claims => [
          ...claims,
          nodeClaim('default-old', {
            pool: 'default',
            conditions: [
              condition('Ready', 'True'),
              condition('Drifted', 'True', 30, 'AMIDrift'),
            ],
          }),
        ],
      },
      aws: {
        updates: ([update]) => [{ ...update, createdAt: minutesAgo(20) }],
      },
    });
    const { data } = deriveClusterView(state).changes;
    expect(data?.changes.map(({ what }) => what)).toEqual([
      'VersionUpdate (Version: 1.36) successful',
      'Pool default: 1 node drifted (AMIDrift)',
      'Pool gpu: 1 node came',
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
    ]);
    const times = data!.changes.map(({ at }) => at);
    expect([...times].sort().reverse()).toEqual(times);
  });

  it('says after which change a problem began', () => {
    const { changes, problems } = deriveClusterView(dpInTrouble());
    const s1 = problems.find(({ id }) => id === 'karpenter-crds-missing')!;
    expect(changes.data?.changes.map(({ what }) => what)).toContain(
      '`karpenter-crd` suspended',
    );
    expect(changes.data?.begins).toContainEqual({
      problem: s1.key,
      title: s1.title,
      at: s1.since,
      after: {
        change: 'suspend:HelmRelease/kube-system/karpenter-crd',
        what: '`karpenter-crd` suspended',
        minutes: 0,
      },
    });
  });

  it('makes no connection to what came long before', () => {
    const { begins } = deriveClusterView(dpInTrouble({ s4: true })).changes
      .data!;
    expect(begins).toHaveLength(1);
    expect(begins[0].after).toBeUndefined();
  });
});

describe('workloads', () => {
  it('shows Dagster, hubs, previews and sleeping namespaces', () => {
    const run = (name: string, node?: string) => ({
      ...pod(`dagster/${name}`, node ? { node } : { waitsMinutes: 3 }),
    });
    const labelled = (key: string, labels: Record<string, string>) => {
      const [namespace, name] = key.split('/');
      const made = run(name, 'ip-10-0-1-40.ec2.internal');
      return {
        ...made,
        meta: { ...made.meta, namespace, name, labels },
      };
    };
    const state = change({
      kubernetes: {
        deployments: () => [
          workload('dagster/dagster-dagster-webserver', { desired: 1 }),
          workload('dagster/dagster-daemon', { desired: 1, ready: 0 }),
          workload('hub-a/hub', { desired: 1 }),
          workload('hub-a/proxy', { desired: 1 }),
          workload('inflate/inflate', { desired: 0, ready: 0, updated: 0 }),
        ],
        ingressRoutes: routes => [
          ...routes,
          {
            ...ingressRoute('hub-a/hub', []),
            matches: [
              'Host(`hub.acme.dev`) && (Path(`/a`) || PathPrefix(`/a/`))',
            ],
          },
          ingressRoute('dagster/dagster', ['dagster.acme.dev']),
          ingressRoute('dagster/plain', ['old.acme.dev'], { tls: false }),
          ingressRoute('previews/pr-41-web', ['pr-41-web.acme.dev']),
        ],
        pods: pods => [
          ...pods,
          labelled('dagster/run-1', { 'dagster/run-id': '1' }),
          labelled('hub-a/jupyter-ann', { component: 'singleuser-server' }),
        ],
        sleepInfos: () => [
          {
            meta: meta('web/nights'),
            weekdays: '1-5',
            sleepAt: '20:00',
            wakeAt: '07:00',
            asleep: true,
            conditions: [],
          },
        ],
      },
    });
    expect(deriveClusterView(state).workloads.data).toMatchObject({
      workloads: [
        { name: 'dagster-daemon', state: 'warning' },
        { name: 'inflate', state: 'suspended' },
        expect.anything(),
        expect.anything(),
        expect.anything(),
      ],
      dagster: [
        {
          namespace: 'dagster',
          parts: [
            { name: 'webserver', state: 'ok' },
            { name: 'daemon', state: 'warning', text: '0 of 1 ready' },
          ],
          runs: { running: { value: 1 }, waiting: { value: 0 } },
          links: ['https://dagster.acme.dev/'],
        },
      ],
      hubs: [
        {
          namespace: 'hub-a',
          servers: { running: { value: 1 } },
          links: ['https://hub.acme.dev/a/'],
        },
      ],
      previews: [
        {
          state: 'ok',
          text: '1 preview',
          previews: [{ id: '41', link: 'https://pr-41-web.acme.dev/' }],
        },
      ],
      scaleTests: [{ namespace: 'inflate', state: 'suspended' }],
      sleep: [
        {
          namespace: 'web',
          state: 'suspended',
          text: 'asleep; sleeps 20:00 to 07:00, days 1-5',
        },
      ],
    });
  });

  it('counts no runs while pods are not known', () => {
    const state = change({
      kubernetes: {
        deployments: () => [workload('dagster/dagster-webserver')],
      },
    });
    state.kubernetes.pods = { state: 'denied' };
    expect(
      deriveClusterView(state).workloads.data?.dagster[0].runs.running.bound,
    ).toBe('unknown');
  });
});
