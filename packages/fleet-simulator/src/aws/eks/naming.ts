import type { Instant } from '../../clock/Clock';
import type { SimulatedCluster } from '../../world/World';

/** ARN of something of EKS in the cluster's account and region. */
export function eksArn(
  { account, scenario }: SimulatedCluster,
  resource: string,
): string {
  return `arn:aws:eks:${scenario.region}:${account.accountId}:${resource}`;
}

/** REST-JSON writes instants as seconds since 1970. */
export function seconds(instant: Instant): number {
  return instant / 1000;
}
