import type { LoadBalancerFacts, ListenerFacts } from '../../world/AwsFacts';
import { seededHex } from '../../world/seeded';
import type { AwsRequest } from '../AwsRequest';

type Place = Pick<AwsRequest, 'caller' | 'scope'>;

function arn({ caller, scope }: Place, resource: string): string {
  return `arn:aws:elasticloadbalancing:${scope.region}:${caller.accountId}:${resource}`;
}

function path({ name, type, dnsName }: LoadBalancerFacts): string {
  const short = type === 'network' ? 'net' : 'app';
  return `${short}/${name}/${seededHex(`load balancer ${dnsName}`, 16)}`;
}

/** ARN of a load balancer. */
export function loadBalancerArn(
  place: Place,
  balancer: LoadBalancerFacts,
): string {
  return arn(place, `loadbalancer/${path(balancer)}`);
}

/** ARN of one of its listeners. */
export function listenerArn(
  place: Place,
  balancer: LoadBalancerFacts,
  { port }: ListenerFacts,
): string {
  const id = seededHex(`listener ${balancer.dnsName} ${port}`, 16);
  return arn(place, `listener/${path(balancer)}/${id}`);
}

/** ARN of the target group behind a listener. */
export function targetGroupArn(
  place: Place,
  balancer: LoadBalancerFacts,
  { port }: ListenerFacts,
): string {
  const id = seededHex(`targets ${balancer.dnsName} ${port}`, 16);
  return arn(place, `targetgroup/k8s-${id.slice(0, 10)}/${id}`);
}
