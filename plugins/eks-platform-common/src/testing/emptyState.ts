import type {
  Answer,
  AwsSources,
  ClusterState,
  KubernetesSources,
} from '../cluster/clusterState';
import { FIXTURE_NOW, minutesAgo } from './minutesAgo';
import { FIXTURE_PRICES } from './prices';

const KUBERNETES: (keyof KubernetesSources)[] = [
  'nodes',
  'pods',
  'daemonSets',
  'services',
  'ingresses',
  'ingressRoutes',
  'tlsStores',
  'nodePools',
  'nodeClaims',
  'nodeClasses',
  'kustomizations',
  'helmReleases',
  'gitRepositories',
  'certificates',
  'certificateRequests',
  'orders',
  'challenges',
  'clusterIssuers',
];

/** What a fixture says of its sources; what is left out is an empty answer. */
export interface StateContent {
  name: string;
  account?: string;
  region?: string;
  owner?: string;
  now?: Date;
  kubernetes?: Partial<KubernetesSources>;
  aws?: Partial<AwsSources>;
  /** Sources that do not answer. */
  answers?: Record<string, Answer<never>>;
}

/** An answer that was seen two seconds ago. */
export function ok<T>(value: T, now = FIXTURE_NOW): Answer<T> {
  return { state: 'ok', value, observedAt: minutesAgo(2 / 60, now) };
}

/** A whole state from what a test cares for. */
export function makeState(content: StateContent): ClusterState {
  const now = content.now ?? FIXTURE_NOW;
  const account = content.account ?? 'sandbox';
  const kubernetes: Record<string, Answer<unknown>> = {};
  for (const source of KUBERNETES) {
    kubernetes[source] =
      content.answers?.[source] ?? ok(content.kubernetes?.[source] ?? [], now);
  }
  const defaults: AwsSources = {
    cluster: undefined,
    version: {
      version: '1.36',
      endOfStandardSupport: '2027-08-02T00:00:00Z',
      endOfExtendedSupport: '2028-08-02T00:00:00Z',
    },
    addons: [],
    nodeGroups: [],
    dnsRoles: [],
    hostedZones: [],
    applyReport: undefined,
  };
  const aws: Record<string, Answer<unknown>> = {};
  for (const [source, value] of Object.entries({
    ...defaults,
    ...content.aws,
  })) {
    aws[source] = content.answers?.[source] ?? ok(value, now);
  }
  return {
    now,
    ref: { account, region: content.region ?? 'us-east-1', name: content.name },
    entityRef: `resource:default/${content.name}`,
    entity: {
      owner: content.owner ?? 'group:default/team-platform',
      repository: `http://localhost:7013/platforms/${content.name}`,
      repositoryFiles: `http://localhost:7013/platforms/${content.name}/src/branch/main/`,
      fluxPath: `kube/clusters/${content.name}`,
      template: 'eks-platform@0.1.0',
    },
    account: {
      partition: 'aws',
      applyBy: 'operator',
      operatorsGroup: 'group:default/platform-operators',
      backstageCidrs: ['198.51.100.7/32'],
    },
    kubernetes: kubernetes as ClusterState['kubernetes'],
    aws: aws as ClusterState['aws'],
    prices: FIXTURE_PRICES,
  };
}
