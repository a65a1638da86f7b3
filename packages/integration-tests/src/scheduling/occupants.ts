import { away, claimed, onNode, ZONE } from './podSpecs';

const pod = (name: string, spec: object, labels?: object) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'default', labels },
  spec: {
    containers: [{ name: 'app', image: 'app:1' }],
    tolerations: [{ operator: 'Exists' }],
    ...spec,
  },
});

const NODE_NAMES = ['a1', 'b1', 'gpu', 'cordoned', 'full'];
const OPEN_NODES = ['a1', 'b1'];

const claim = (name: string, spec: object, mode = 'ReadWriteOnce') => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name, namespace: 'default' },
  spec: {
    accessModes: [mode],
    resources: { requests: { storage: '1Gi' } },
    ...spec,
  },
});

const volume = (
  name: string,
  options: { zone?: string; mode?: string } = {},
) => {
  const { zone, mode = 'ReadWriteOnce' } = options;
  return [
    {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name: `pv-${name}` },
      spec: {
        capacity: { storage: '1Gi' },
        accessModes: [mode],
        storageClassName: '',
        csi: { driver: 'ebs.csi.aws.com', volumeHandle: name },
        claimRef: { namespace: 'default', name },
        ...(zone && {
          nodeAffinity: {
            required: {
              nodeSelectorTerms: [
                {
                  matchExpressions: [
                    { key: ZONE, operator: 'In', values: [zone] },
                  ],
                },
              ],
            },
          },
        }),
      },
    },
    claim(name, { volumeName: `pv-${name}`, storageClassName: '' }, mode),
  ];
};

const storageClass = (name: string, more: object) => ({
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name },
  provisioner: 'ebs.csi.aws.com',
  ...more,
});

/** What has to be there for the pods to have something to collide with. */
export const OCCUPANTS: any[] = [
  storageClass('immediate', { volumeBindingMode: 'Immediate' }),
  storageClass('elsewhere', {
    volumeBindingMode: 'WaitForFirstConsumer',
    allowedTopologies: [
      { matchLabelExpressions: [{ key: ZONE, values: ['us-east-1f'] }] },
    ],
  }),
  {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'DeviceClass',
    metadata: { name: 'gpu.example.org' },
    spec: {},
  },
  {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'ResourceClaim',
    metadata: { name: 'gpu', namespace: 'default' },
    spec: {
      devices: {
        requests: [
          { name: 'gpu', exactly: { deviceClassName: 'gpu.example.org' } },
        ],
      },
    },
  },
  claim('unbound', { storageClassName: 'immediate' }),
  claim('lost', { storageClassName: '', volumeName: 'pv-gone' }),
  claim('nowhere', { storageClassName: 'elsewhere' }),
  ...volume('far', { zone: 'us-east-1f' }),
  ...volume('first'),
  ...volume('second'),
  ...volume('exclusive', { mode: 'ReadWriteOncePod' }),
  ...NODE_NAMES.map(name => ({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSINode',
    metadata: { name },
    spec: {
      drivers: [
        {
          name: 'ebs.csi.aws.com',
          nodeID: name,
          topologyKeys: [ZONE],
          allocatable: { count: name === 'a1' ? 1 : 9 },
        },
      ],
    },
  })),
  ...OPEN_NODES.map(name =>
    pod(
      `alone-${name}`,
      { ...onNode(name), affinity: away('disliked') },
      { app: 'alone' },
    ),
  ),
  ...OPEN_NODES.map(name =>
    pod(`port-${name}`, {
      ...onNode(name),
      containers: [
        {
          name: 'app',
          image: 'app:1',
          ports: [{ containerPort: 80, hostPort: 8080 }],
        },
      ],
    }),
  ),
  pod('spread-a1', onNode('a1'), { app: 'spread' }),
  pod('disk-a1', { ...onNode('a1'), ...claimed('first') }),
  pod('disk-b1', { ...onNode('b1'), ...claimed('exclusive') }),
];
