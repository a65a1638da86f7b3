import type { InsightFacts } from '../../world/AwsFacts';
import type { SimulatedCluster } from '../../world/World';
import { seededUuid } from '../../world/seeded';
import { awsFactsOf } from '../awsFactsOf';
import { AwsError } from '../AwsRequest';
import { absent } from './absent';
import { seconds } from './naming';
import type { ClusterCall } from './EksCall';
import { page } from './page';

/** ListInsights, which takes its filter and page in a body. */
export function listInsights({ cluster, world, request }: ClusterCall): object {
  const input = parsed(request.body);
  const { categories, statuses, kubernetesVersions } = input.filter ?? {};
  const has = (list: string[] | undefined, value: string | undefined) =>
    !list?.length || (value !== undefined && list.includes(value));
  const insights = awsFactsOf(cluster, world.clock.now())
    .insights.filter(
      each =>
        has(categories, each.category) &&
        has(statuses, each.status) &&
        has(kubernetesVersions, each.kubernetesVersion),
    )
    .map(each => summary(cluster, each));
  const query = new URLSearchParams();
  for (const name of ['maxResults', 'nextToken'] as const) {
    if (input[name] !== undefined) {
      query.set(name, String(input[name]));
    }
  }
  return page(query, 'insights', insights);
}

interface ListInput {
  filter?: {
    categories?: string[];
    statuses?: string[];
    kubernetesVersions?: string[];
  };
  maxResults?: number;
  nextToken?: string;
}

function parsed(body: Buffer): ListInput {
  try {
    return JSON.parse(body.toString() || '{}') ?? {};
  } catch {
    throw new AwsError(
      400,
      'InvalidRequestException',
      'The body is not well-formed JSON.',
    );
  }
}

function idOf(cluster: SimulatedCluster, { name }: InsightFacts): string {
  return seededUuid(`insight ${cluster.id} ${name}`);
}

function summary(cluster: SimulatedCluster, insight: InsightFacts) {
  return {
    id: idOf(cluster, insight),
    name: insight.name,
    category: insight.category,
    kubernetesVersion: insight.kubernetesVersion,
    lastRefreshTime: seconds(insight.refreshedAt),
    lastTransitionTime: seconds(insight.changedAt),
    description: insight.description,
    insightStatus: { status: insight.status, reason: insight.reason },
  };
}

/** DescribeInsight. */
export function describeInsight({
  cluster,
  world,
  names,
}: ClusterCall): object {
  const [, id] = names;
  const found = awsFactsOf(cluster, world.clock.now()).insights.find(
    each => idOf(cluster, each) === id,
  );
  if (!found) {
    return absent(`No insight found for id: ${id}.`, cluster.scenario.cluster);
  }
  const insightStatus = { status: found.status, reason: found.reason };
  return {
    insight: {
      ...summary(cluster, found),
      recommendation: found.recommendation,
      additionalInfo: {
        'EKS update cluster documentation':
          'https://docs.aws.amazon.com/eks/latest/userguide/update-cluster.html',
      },
      resources: (found.resources ?? []).map(each => ({
        insightStatus,
        ...(each.startsWith('arn:')
          ? { arn: each }
          : { kubernetesResourceUri: each }),
      })),
      categorySpecificSummary: {
        deprecationDetails: (found.deprecations ?? []).map(
          ({ clients, ...deprecation }) => ({
            ...deprecation,
            clientStats: clients.map(each => ({
              userAgent: each.userAgent,
              numberOfRequestsLast30Days: each.requests,
              lastRequestTime: seconds(each.lastAt),
            })),
          }),
        ),
        addonCompatibilityDetails: found.addons ?? [],
      },
    },
  };
}
