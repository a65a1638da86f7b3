import { away, claimed, HOST, labelled, onNode, ZONE } from './podSpecs';

interface PendingPod {
  name: string;
  labels?: Record<string, string>;
  spec: Record<string, unknown>;
  /** What the product says. */
  words: string;
}

// The nodes that no pod of the table may use: one with a taint, one cordoned, and mostly one that is full.
const CLOSED =
  '1 node has a taint that it does not tolerate, 1 node is cordoned';
const FULL_AND_CLOSED = `1 node is full (pod limit), ${CLOSED}`;

const requests = (resources: Record<string, string>) => ({
  containers: [
    {
      name: 'app',
      image: 'app:1',
      resources: { requests: resources, limits: resources },
    },
  ],
});

const nodeAffinity = (term: object) => ({
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [term],
      },
    },
  },
});

const spread = (topologyKey: string) => ({
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey,
      whenUnsatisfiable: 'DoNotSchedule',
      nodeAffinityPolicy: 'Ignore',
      ...labelled('spread'),
    },
  ],
});

/** One pod per reason of kube-scheduler 1.36 to leave it pending. */
export const PENDING_PODS: PendingPod[] = [
  {
    name: 'cpu',
    spec: requests({ cpu: '64' }),
    words: `${FULL_AND_CLOSED}, 3 nodes have too little CPU left`,
  },
  {
    name: 'memory',
    spec: requests({ memory: '900Gi' }),
    words: `${FULL_AND_CLOSED}, 3 nodes have too little memory left`,
  },
  {
    name: 'disk',
    spec: requests({ 'ephemeral-storage': '2Ti' }),
    words: `${FULL_AND_CLOSED}, 3 nodes have too little disk left`,
  },
  {
    name: 'cpu-and-memory',
    spec: requests({ cpu: '64', memory: '900Gi' }),
    words: `${FULL_AND_CLOSED}, 3 nodes have too little CPU left, 3 nodes have too little memory left`,
  },
  {
    name: 'gpus',
    spec: {
      ...requests({ 'nvidia.com/gpu': '8' }),
      tolerations: [{ operator: 'Exists' }],
    },
    words:
      '1 node is full (pod limit), 5 nodes have too little nvidia.com/gpu left',
  },
  {
    name: 'pod-limit',
    spec: { nodeSelector: { pool: 'full' } },
    words: `${FULL_AND_CLOSED}, 2 nodes do not match its node selector`,
  },
  {
    name: 'taint',
    spec: { nodeSelector: { pool: 'gpu' } },
    words: `${CLOSED}, 3 nodes do not match its node selector`,
  },
  {
    name: 'selector',
    spec: { nodeSelector: { pool: 'absent' } },
    words: `${CLOSED}, 3 nodes do not match its node selector`,
  },
  {
    name: 'affinity',
    spec: nodeAffinity({
      matchExpressions: [{ key: ZONE, operator: 'In', values: ['us-east-1f'] }],
    }),
    words: `${CLOSED}, 3 nodes do not match its node selector`,
  },
  {
    name: 'one-node-by-name',
    spec: nodeAffinity({
      matchFields: [{ key: 'metadata.name', operator: 'In', values: ['gone'] }],
    }),
    words: '5 nodes are not the one that it names',
  },
  {
    name: 'anti-affinity',
    spec: { affinity: away('alone') },
    words: `${FULL_AND_CLOSED}, 2 would break its anti-affinity`,
  },
  {
    name: 'anti-affinity-of-others',
    labels: { app: 'disliked' },
    spec: {},
    words: `${FULL_AND_CLOSED}, on 2 another pod keeps it away (anti-affinity)`,
  },
  {
    name: 'pod-affinity',
    spec: {
      affinity: {
        podAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { ...labelled('nobody'), topologyKey: HOST },
          ],
        },
      },
    },
    words: `${FULL_AND_CLOSED}, 2 run no pod that it must be beside`,
  },
  {
    name: 'spread',
    labels: { app: 'spread' },
    spec: { nodeSelector: { [HOST]: 'a1' }, ...spread(ZONE) },
    words: `1 would break its spread rule, ${CLOSED}, 2 nodes do not match its node selector`,
  },
  {
    name: 'spread-without-label',
    labels: { app: 'spread' },
    spec: spread('example.org/rack'),
    words: `${FULL_AND_CLOSED}, 2 lack the label of its spread rule`,
  },
  {
    name: 'ports',
    spec: {
      containers: [
        {
          name: 'app',
          image: 'app:1',
          ports: [{ containerPort: 80, hostPort: 8080 }],
        },
      ],
    },
    words: `${FULL_AND_CLOSED}, 2 nodes have its host port taken`,
  },
  {
    name: 'gate',
    spec: { schedulingGates: [{ name: 'example.org/wait' }] },
    words: 'a scheduling gate holds it back',
  },
  {
    name: 'claim-absent',
    spec: claimed('absent'),
    words: 'its claim absent does not exist',
  },
  {
    name: 'claim-unbound',
    spec: claimed('unbound'),
    words: 'a claim of it has no disk yet',
  },
  {
    name: 'claim-lost',
    spec: claimed('lost'),
    words: 'a claim of it has no disk yet',
  },
  {
    name: 'disk-in-another-zone',
    spec: claimed('far'),
    words: `1 node is full (pod limit), 1 node is in another zone than its disk, 1 node has no free disk slot, ${CLOSED}`,
  },
  {
    name: 'no-zone-for-disk',
    spec: claimed('nowhere'),
    words: `1 node is full (pod limit), on 1 its disk cannot be made, 1 node has no free disk slot, ${CLOSED}`,
  },
  {
    name: 'disk-slots',
    spec: claimed('second', onNode('a1')),
    words: `1 node has no free disk slot, ${CLOSED}, 2 nodes do not match its node selector`,
  },
  {
    name: 'disk-in-use',
    spec: claimed('exclusive'),
    words: `${FULL_AND_CLOSED}, its disk is in use by another pod`,
  },
  {
    name: 'device',
    spec: {
      ...requests({ cpu: '1' }),
      resourceClaims: [{ name: 'gpu', resourceClaimName: 'gpu' }],
    },
    words: `${FULL_AND_CLOSED}, 2 nodes have no device for its claim`,
  },
];
