import type { Instant } from '../clock/Clock';
import { DAY, HOUR } from '../clock/duration';
import { subnetId, vpcId, zonesOf } from '../platform/awsNames';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type {
  AwsFacts,
  InsightFacts,
  SubnetFacts,
  UpdateFacts,
} from '../world/AwsFacts';
import type { SimulatedCluster } from '../world/World';
import { loadBalancerOf } from './elb/loadBalancerOf';

/** What AWS holds around a cluster: what its objects imply, but for what its scenario says. */
export function awsFactsOf(cluster: SimulatedCluster, now: Instant): AwsFacts {
  const { frame, scenario } = cluster;
  const of = (kind: string) =>
    frame.objects.filter(object => object.kind === kind);
  return {
    subnets: subnets(cluster, of('Pod')),
    volumes: of('PersistentVolume').flatMap(volume => volumeOf(volume)),
    capacityReservations: [],
    loadBalancers: of('Service').flatMap(each =>
      loadBalancerOf(each, zonesOf(scenario.region)),
    ),
    certificates: [],
    dns: {},
    queues: [
      {
        name: `Karpenter-${scenario.cluster}`,
        messages: 0,
        inFlight: 0,
        retentionSeconds: 300,
        oldestSeconds: 0,
        createdAt: frame.eks?.createdAt ?? now,
      },
    ],
    quotas: {},
    insights: standardInsights(cluster, now),
    updates: standardUpdates(cluster),
    fargateProfiles: [],
    deniedCalls: [],
    ...frame.aws,
  };
}

function subnets(
  { scenario, frame }: SimulatedCluster,
  pods: KubernetesObject[],
): SubnetFacts[] {
  const { cluster, region } = scenario;
  return zonesOf(region).flatMap((zone, index) => {
    const common = { vpc: vpcId(cluster), zone };
    return [
      {
        ...common,
        id: subnetId(cluster, zone),
        cidr: frame.subnetCidrs?.private[index] ?? `10.0.${16 * index}.0/20`,
        // AWS keeps five addresses of each subnet; every pod and a few per node hold one.
        freeAddresses: 4091 - Math.ceil(pods.length / 3) - 24,
        public: false,
      },
      {
        ...common,
        id: subnetId(cluster, zone, 'public'),
        cidr: frame.subnetCidrs?.public[index] ?? `10.0.${48 + index}.0/24`,
        freeAddresses: 248,
        public: true,
      },
    ];
  });
}

function volumeOf({ spec, metadata }: KubernetesObject) {
  const id: string | undefined = spec?.csi?.volumeHandle;
  const terms = spec?.nodeAffinity?.required?.nodeSelectorTerms ?? [];
  return id === undefined
    ? []
    : [
        {
          id,
          zone: terms[0]?.matchExpressions?.[0]?.values?.[0] ?? 'us-east-1a',
          sizeGib: parseInt(spec.capacity?.storage ?? '1', 10),
          createdAt: Date.parse(metadata.creationTimestamp),
          state: 'available' as const,
          tags: {
            'kubernetes.io/created-for/pv/name': metadata.name,
            'kubernetes.io/created-for/pvc/name': spec.claimRef?.name ?? '',
          },
        },
      ];
}

const INSIGHTS: [string, string, string][] = [
  [
    'Deprecated APIs removed in the next version',
    'Checks for usage of deprecated APIs that are scheduled for removal.',
    'Update manifests and clients to use newer APIs.',
  ],
  [
    'Kubelet version skew',
    'Checks for kubelet versions of worker nodes in the cluster to see if upgrade would cause non compliance with supported Kubernetes kubelet version skew policy.',
    'Upgrade nodes whose kubelet is too old.',
  ],
  [
    'EKS add-on version compatibility',
    'Checks version of installed EKS add-ons to ensure they are compatible with the next version of Kubernetes.',
    'Upgrade add-ons that are not compatible.',
  ],
  [
    'Cluster health issues',
    'Checks for any cluster health issues that prevent successful upgrade to the next version.',
    'Resolve the issues before upgrading.',
  ],
];

// EKS looks again every day.
function standardInsights(
  { frame }: SimulatedCluster,
  now: Instant,
): InsightFacts[] {
  const { createdAt = now, version = '1.36' } = frame.eks ?? {};
  const refreshedAt =
    createdAt + Math.floor((now - createdAt) / DAY) * DAY + HOUR;
  const [major, minor] = version.split('.').map(Number);
  return INSIGHTS.map(([name, description, recommendation]) => ({
    name,
    category: 'UPGRADE_READINESS',
    status: 'PASSING',
    reason: 'No problems were found.',
    kubernetesVersion: `${major}.${minor + 1}`,
    refreshedAt: Math.min(refreshedAt, now),
    changedAt: Math.min(createdAt + HOUR, now),
    description,
    recommendation,
  }));
}

function standardUpdates({ frame }: SimulatedCluster): UpdateFacts[] {
  const { eks } = frame;
  return eks?.status === 'ACTIVE'
    ? [
        {
          type: 'EndpointAccessUpdate',
          status: 'Successful',
          createdAt: eks.createdAt + 2 * HOUR,
          params: {
            PublicAccessCidrs: JSON.stringify(eks.publicAccessCidrs),
          },
        },
      ]
    : [];
}
