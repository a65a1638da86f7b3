import type { LoadBalancerFacts, TargetGroupHealth } from '../aws/loadBalancer';

/** Targets of all groups behind a load balancer. */
export interface TargetCount {
  healthy: number;
  total: number;
  /** The group with the smallest healthy part. */
  worst?: TargetGroupHealth;
}

/** Undefined: the targets could not be read. A target that drains is leaving, and counts for nothing. */
export function countTargets({
  targetGroups,
}: Pick<LoadBalancerFacts, 'targetGroups'>): TargetCount | undefined {
  if (!targetGroups) {
    return undefined;
  }
  const count: TargetCount = { healthy: 0, total: 0 };
  const partOf = ({ healthy, total, draining }: TargetGroupHealth) =>
    healthy / Math.max(1, total - draining);
  for (const group of targetGroups) {
    count.healthy += group.healthy;
    count.total += group.total - group.draining;
    if (!count.worst || partOf(group) < partOf(count.worst)) {
      count.worst = group;
    }
  }
  return count;
}
