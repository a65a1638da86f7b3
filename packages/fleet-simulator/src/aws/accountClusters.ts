import type { SimulatedCluster, World } from '../world/World';
import type { AwsFacts } from '../world/AwsFacts';
import { awsFactsOf } from './awsFactsOf';
import type { AwsRequest } from './AwsRequest';

/** Clusters of the caller's account in the region that the request was signed for. */
export function clustersOf(
  world: World,
  { caller, scope }: Pick<AwsRequest, 'caller' | 'scope'>,
): SimulatedCluster[] {
  return world
    .clusters()
    .filter(
      ({ account, scenario }) =>
        account.accountId === caller.accountId &&
        scenario.region === scope.region,
    );
}

/** One kind of fact of all clusters of the caller's account and region. */
export function factsOf<K extends keyof AwsFacts>(
  world: World,
  request: Pick<AwsRequest, 'caller' | 'scope'>,
  member: K,
): AwsFacts[K][] {
  return clustersOf(world, request)
    .filter(({ frame }) => frame.eks || frame.report)
    .map(cluster => awsFactsOf(cluster, world.clock.now())[member]);
}
