import {
  DescribeTargetHealthCommand,
  paginateDescribeTargetGroups,
  type ElasticLoadBalancingV2Client,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { TargetGroupHealth } from '@eks-platform/backstage-plugin-eks-platform-common';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext } from './FactSource';

/** The target groups of a load balancer with the health of what is registered. */
export async function readTargetGroups(
  context: FactContext,
  client: ElasticLoadBalancingV2Client,
  LoadBalancerArn: string,
): Promise<TargetGroupHealth[]> {
  const groups = await callAws(
    context,
    'elasticloadbalancing:DescribeTargetGroups',
    options =>
      collectPages(
        paginateDescribeTargetGroups({ client }, { LoadBalancerArn }, options),
        page => page.TargetGroups,
      ),
  );
  return Promise.all(
    groups.map(async group => {
      const command = new DescribeTargetHealthCommand({
        TargetGroupArn: group.TargetGroupArn,
      });
      const { TargetHealthDescriptions = [] } = await callAws(
        context,
        'elasticloadbalancing:DescribeTargetHealth',
        options => client.send(command, options),
      );
      return {
        name: group.TargetGroupName ?? '',
        ...(group.Port && { port: group.Port }),
        ...countTargets(TargetHealthDescriptions),
      };
    }),
  );
}

function countTargets(
  targets: TargetHealthDescription[],
): Omit<TargetGroupHealth, 'name' | 'port'> {
  const count = (state: string) =>
    targets.filter(({ TargetHealth }) => TargetHealth?.State === state).length;
  const reasons = new Map<string, number>();
  for (const { TargetHealth } of targets) {
    const { State, Reason } = TargetHealth ?? {};
    if (Reason && State !== 'healthy' && State !== 'draining') {
      reasons.set(Reason, (reasons.get(Reason) ?? 0) + 1);
    }
  }
  return {
    total: targets.length,
    healthy: count('healthy'),
    initial: count('initial'),
    draining: count('draining'),
    reasons: [...reasons].sort((a, b) => b[1] - a[1]).map(([name]) => name),
  };
}
