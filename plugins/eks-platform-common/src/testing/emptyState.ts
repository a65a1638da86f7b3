import type { Answer } from '../sources/answer';
import { AWS_SOURCES, type AwsSources } from '../sources/awsSources';
import type { ClusterState } from '../cluster/clusterState';
import {
  KUBERNETES_SOURCES,
  type KubernetesSources,
} from '../sources/kubernetesSources';
import {
  NETWORK_SOURCES,
  type NetworkSources,
} from '../sources/networkSources';
import type { SourceDefinition } from '../sources/sourceDefinition';
import { FIXTURE_NOW, minutesAgo } from './minutesAgo';
import { FIXTURE_PRICES } from './prices';

/** What tests take for granted of a cluster. */
const DEFAULTS: Partial<KubernetesSources & AwsSources> = {
  version: {
    version: '1.36',
    endOfStandardSupport: '2027-08-02T00:00:00Z',
    endOfExtendedSupport: '2028-08-02T00:00:00Z',
  },
};

/** What a fixture says of its sources; what is left out is an empty answer. */
export interface StateContent {
  name: string;
  account?: string;
  region?: string;
  owner?: string;
  now?: Date;
  kubernetes?: Partial<KubernetesSources>;
  aws?: Partial<AwsSources>;
  network?: Partial<NetworkSources>;
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
  const fill = (
    sources: Record<string, SourceDefinition>,
    values: Record<string, unknown> = {},
  ) =>
    Object.fromEntries(
      Object.entries({ ...sources }).map(([source, { empty }]) => [
        source,
        content.answers?.[source] ??
          ok({ [source]: empty, ...DEFAULTS, ...values }[source], now),
      ]),
    ) as Record<string, Answer<unknown>>;
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
      canOperate: true,
    },
    kubernetes: fill(
      KUBERNETES_SOURCES,
      content.kubernetes,
    ) as ClusterState['kubernetes'],
    aws: fill(AWS_SOURCES, content.aws) as ClusterState['aws'],
    network: fill(NETWORK_SOURCES, content.network) as ClusterState['network'],
    prices: FIXTURE_PRICES,
  };
}
