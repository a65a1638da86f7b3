import {
  DescribeInsightCommand,
  paginateListInsights,
  type Insight,
  type InsightSummary,
} from '@aws-sdk/client-eks';
import type { EksInsightFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { hideAccountIds } from '@eks-platform/backstage-plugin-eks-platform-node';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';

const LISTED_RESOURCES = 20;
const LISTED_CLIENTS = 5;

/** Only what does not pass is described: EKS looks once a day, and a passing insight says no more than its name. */
export const insightFacts: FactSource<'insights'> = {
  action: 'eks:ListInsights',
  maxAgeMs: 60_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref } = context;
    const insights = await callAws(context, 'eks:ListInsights', options =>
      collectPages(
        paginateListInsights(
          { client: aws.eks(ref) },
          { clusterName: ref.name },
          options,
        ),
        page => page.insights,
      ),
    );
    return Promise.all(
      insights.map(summary =>
        summary.insightStatus?.status === 'PASSING'
          ? factsOf(summary)
          : describe(context, summary),
      ),
    );
  },
};

async function describe(
  context: FactContext,
  summary: InsightSummary,
): Promise<EksInsightFacts> {
  const { aws, ref } = context;
  const { insight } = await callAws(context, 'eks:DescribeInsight', options =>
    aws
      .eks(ref)
      .send(
        new DescribeInsightCommand({ clusterName: ref.name, id: summary.id }),
        options,
      ),
  );
  return factsOf(insight ?? summary);
}

function factsOf(insight: Insight & InsightSummary): EksInsightFacts {
  const details = insight.categorySpecificSummary;
  return {
    id: insight.id ?? '',
    name: insight.name ?? '',
    category: insight.category ?? '',
    status: insight.insightStatus?.status ?? 'UNKNOWN',
    ...optional('reason', insight.insightStatus?.reason),
    ...optional('version', insight.kubernetesVersion),
    ...optional('recommendation', insight.recommendation),
    ...optional('refreshedAt', insight.lastRefreshTime?.toISOString()),
    ...optional('changedAt', insight.lastTransitionTime?.toISOString()),
    resources: (insight.resources ?? [])
      .filter(resource => resource.insightStatus?.status !== 'PASSING')
      .slice(0, LISTED_RESOURCES)
      .map(r => hideAccountIds(r.kubernetesResourceUri ?? r.arn ?? '')),
    deprecations: (details?.deprecationDetails ?? []).map(detail => ({
      usage: detail.usage ?? '',
      ...optional('replacedWith', detail.replacedWith),
      ...optional('stopsIn', detail.stopServingVersion),
      clients: (detail.clientStats ?? []).slice(0, LISTED_CLIENTS).map(c => ({
        userAgent: c.userAgent ?? '',
        requests30d: c.numberOfRequestsLast30Days ?? 0,
        ...optional('lastAt', c.lastRequestTime?.toISOString()),
      })),
    })),
    addons: (details?.addonCompatibilityDetails ?? []).map(addon => ({
      name: addon.name ?? '',
      versions: addon.compatibleVersions ?? [],
    })),
  };
}

function optional<K extends string>(key: K, value: string | undefined) {
  return (value ? { [key]: hideAccountIds(value) } : {}) as {
    [P in K]?: string;
  };
}
