import { hideAccountIds } from '@eks-platform/backstage-plugin-eks-platform-node';
import { kubernetesSources } from './kubernetesSources';

const metadata = {
  name: 'thing',
  namespace: 'space',
  uid: 'u',
  generation: 2,
  creationTimestamp: '2026-11-21T10:00:00Z',
  labels: { 'karpenter.sh/nodepool': 'default' },
  annotations: {
    'kubectl.kubernetes.io/last-applied-configuration': '{"secret":"x"}',
    'cert-manager.io/certificate-name': 'hub',
  },
  ownerReferences: [
    { apiVersion: 'v1', kind: 'NodePool', name: 'default', uid: 'p' },
  ],
};

describe('kubernetesSources', () => {
  it.each(Object.values(kubernetesSources))(
    'projects an almost empty object of $path',
    ({ project }) => {
      const { meta } = project({ metadata });
      expect(meta).toEqual({
        name: 'thing',
        namespace: 'space',
        uid: 'u',
        generation: 2,
        createdAt: '2026-11-21T10:00:00Z',
        deletedAt: undefined,
        labels: { 'karpenter.sh/nodepool': 'default' },
        annotations: { 'cert-manager.io/certificate-name': 'hub' },
        owners: [{ kind: 'NodePool', name: 'default' }],
      });
      expect(() => project({})).not.toThrow();
    },
  );

  it('says who suspended a Kustomization, and only then', () => {
    const managedFields = [
      {
        manager: 'kustomize-controller',
        time: '2026-11-20T10:00:00Z',
        fieldsV1: { 'f:spec': { 'f:path': {} } },
      },
      {
        manager: 'flux',
        time: '2026-11-20T09:00:00Z',
        fieldsV1: { 'f:spec': { 'f:suspend': {} } },
      },
      {
        manager: 'kubectl-edit',
        time: '2026-11-21T09:00:00Z',
        fieldsV1: { 'f:spec': { 'f:suspend': {} } },
      },
    ];
    const { project } = kubernetesSources.kustomizations;
    const object = { metadata: { ...metadata, managedFields } };
    expect(project({ ...object, spec: { suspend: true } })).toMatchObject({
      suspend: true,
      suspendedBy: { manager: 'kubectl-edit', at: '2026-11-21T09:00:00Z' },
    });
    expect(project({ ...object, spec: {} }).suspendedBy).toBeUndefined();
  });

  it('keeps what a disruption budget selects and allows', () => {
    const { project } = kubernetesSources.podDisruptionBudgets;
    expect(
      project({
        metadata,
        spec: {
          minAvailable: '50%',
          selector: {
            matchLabels: { app: 'web' },
            matchExpressions: [{ key: 'tier', operator: 'Exists' }],
          },
        },
        status: {
          disruptionsAllowed: 0,
          currentHealthy: 1,
          desiredHealthy: 1,
          expectedPods: 1,
        },
      }),
    ).toMatchObject({
      minAvailable: '50%',
      selector: {
        matchLabels: { app: 'web' },
        matchExpressions: [{ key: 'tier', operator: 'Exists', values: [] }],
      },
      allowed: 0,
      healthy: 1,
    });
    expect(project({ metadata }).allowed).toBeUndefined();
  });

  it('reads events of both APIs, without account ids', () => {
    const { project } = kubernetesSources.karpenterEvents;
    const about = {
      metadata,
      involvedObject: { kind: 'NodeClaim', name: 'gpu-1' },
      reason: 'InsufficientCapacityError',
      message: 'role arn:aws:iam::111122223333:role/k',
    };
    expect(
      project({
        ...about,
        firstTimestamp: '2026-11-21T09:00:00Z',
        lastTimestamp: '2026-11-21T09:30:00Z',
        count: 6,
      }),
    ).toMatchObject({
      kind: 'NodeClaim',
      name: 'gpu-1',
      reason: 'InsufficientCapacityError',
      message: 'role arn:aws:iam::<account>:role/k',
      firstAt: '2026-11-21T09:00:00Z',
      lastAt: '2026-11-21T09:30:00Z',
      count: 6,
    });
    expect(
      project({
        ...about,
        eventTime: '2026-11-21T09:00:00.123456Z',
        series: { count: 3, lastObservedTime: '2026-11-21T09:10:00.5Z' },
      }),
    ).toMatchObject({
      firstAt: '2026-11-21T09:00:00.123456Z',
      lastAt: '2026-11-21T09:10:00.5Z',
      count: 3,
    });
  });

  it('reads claims and slices of devices', () => {
    expect(
      kubernetesSources.resourceClaims.project({
        metadata,
        spec: {
          devices: {
            requests: [
              { name: 'a', exactly: { deviceClassName: 'gpu.nvidia.com' } },
              {
                name: 'b',
                firstAvailable: [
                  { name: 'big', deviceClassName: 'mig.nvidia.com' },
                ],
              },
            ],
          },
        },
        status: {
          allocation: {
            devices: {
              results: [
                {
                  request: 'a',
                  driver: 'gpu.nvidia.com',
                  pool: 'node-1',
                  device: 'gpu-0',
                },
              ],
            },
          },
          reservedFor: [{ resource: 'pods', name: 'train', uid: 'u' }],
        },
      }),
    ).toMatchObject({
      deviceClasses: ['gpu.nvidia.com', 'mig.nvidia.com'],
      devices: [{ driver: 'gpu.nvidia.com', pool: 'node-1', device: 'gpu-0' }],
      reservedFor: ['train'],
    });
    expect(
      kubernetesSources.resourceSlices.project({
        metadata,
        spec: {
          driver: 'gpu.nvidia.com',
          nodeName: 'node-1',
          pool: { name: 'node-1', generation: 3, resourceSliceCount: 2 },
          devices: [{ name: 'gpu-0', attributes: { uuid: { string: 'x' } } }],
        },
      }),
    ).toMatchObject({
      pool: { name: 'node-1', generation: 3, sliceCount: 2 },
      nodeName: 'node-1',
      devices: ['gpu-0'],
    });
  });

  it('keeps no variable of a container but those that a rule reads', () => {
    const { project } = kubernetesSources.daemonSets;
    const env = [
      { name: 'ENABLE_PREFIX_DELEGATION', value: 'true' },
      { name: 'PASSWORD', value: 'secret' },
    ];
    const object = {
      metadata,
      spec: { template: { spec: { containers: [{ image: 'a', env }] } } },
    };
    expect(project(object).env).toEqual({ ENABLE_PREFIX_DELEGATION: 'true' });
  });

  it('finds the first trouble of a pod', () => {
    const { project } = kubernetesSources.pods;
    const pod = project({
      metadata,
      status: {
        phase: 'Running',
        initContainerStatuses: [
          {
            restartCount: 1,
            state: { terminated: { exitCode: 0, reason: 'Completed' } },
          },
        ],
        containerStatuses: [
          {
            restartCount: 2,
            state: { waiting: { reason: 'ContainerCreating' } },
          },
          {
            restartCount: 3,
            state: { waiting: { reason: 'CrashLoopBackOff' } },
          },
        ],
      },
    });
    expect(pod).toMatchObject({ trouble: 'CrashLoopBackOff', restarts: 6 });
  });

  it('reads a ClusterIssuer without the account id of its role', () => {
    const issuer = kubernetesSources.clusterIssuers.project({
      metadata,
      spec: {
        acme: {
          server: 'https://acme.example/directory',
          solvers: [
            {
              selector: { dnsZones: ['acme.dev'] },
              dns01: {
                route53: {
                  hostedZoneID: 'Z0OLD',
                  role: 'arn:aws:iam::111122223333:role/dns',
                },
              },
            },
            { http01: {} },
          ],
        },
      },
    });
    expect(issuer.solvers).toEqual([
      {
        dnsZones: ['acme.dev'],
        dnsNames: [],
        route53: {
          hostedZoneId: 'Z0OLD',
          region: undefined,
          role: 'arn:aws:iam::<account>:role/dns',
        },
        http01: false,
      },
      { dnsZones: [], dnsNames: [], route53: undefined, http01: true },
    ]);
  });

  it.each([
    [
      'arn:aws:sts::111122223333:assumed-role/x',
      'arn:aws:sts::<account>:assumed-role/x',
    ],
    ['hostedzone/Z011122223333', 'hostedzone/Z011122223333'],
    ['id 0123456789012345', 'id 0123456789012345'],
  ])('hides account ids: %s', (text, expected) => {
    expect(hideAccountIds(text)).toBe(expected);
  });

  it('cuts what a controller has to say to a length that a person reads', () => {
    const message = `${'x'.repeat(5_000)}111122223333`;
    const { conditions } = kubernetesSources.nodes.project({
      metadata,
      status: { conditions: [{ type: 'Ready', status: 'False', message }] },
    });
    expect(conditions[0].message).toBe(`${'x'.repeat(2_000)}…`);
  });

  it.each(Object.entries(kubernetesSources))(
    'projects %s of which most is missing',
    (_, { project }) => {
      for (const object of [
        { metadata },
        { metadata: { name: 'a', labels: null }, spec: {}, status: {} },
        {
          metadata: { name: 'a', ownerReferences: [{}] },
          spec: { rules: [{}], tls: [{}], acme: { solvers: [{}] } },
          status: { conditions: [{}], inventory: { entries: [{}] } },
        },
      ]) {
        expect(project(object).meta.labels).toEqual(expect.any(Object));
      }
    },
  );
});
