import type { LoadBalancerFacts } from '../aws/loadBalancer';
import type { ClusterFacts } from '../cluster/clusterFacts';
import { isTraefik } from './ingressController';
import type { PublicHost } from './publicHost';

/** The load balancer that brings traffic to a host, as the cluster's objects and AWS tell. */
export type HostLoadBalancer =
  | {
      state: 'ready';
      kind: 'NLB' | 'ALB' | 'address';
      address: string;
      /** What AWS says of it; undefined when that is not known. */
      aws?: LoadBalancerFacts;
      isInternal: boolean;
    }
  | { state: 'pending' | 'unknown'; detail: string };

type Facts = Pick<ClusterFacts, 'kubernetes' | 'aws'>;

/**
 * An Ingress carries its own address, an HTTPRoute that of its Gateway; an IngressRoute has no status, so the address is
 * the one of Traefik's Service.
 */
export function getLoadBalancerFor(
  route: PublicHost,
  facts: Facts,
): HostLoadBalancer {
  if (route.address) {
    return describe(route.address, facts);
  }
  if (!facts.kubernetes.services) {
    return { state: 'unknown', detail: 'Services are not known' };
  }
  const name = `${route.namespace}/${route.routeName}`;
  if (route.routeKind === 'Ingress' || route.routeKind === 'Service') {
    return {
      state: 'pending',
      detail: `${route.routeKind} ${name} has no address`,
    };
  }
  const services = facts.kubernetes.services.filter(
    service => service.type === 'LoadBalancer' && isTraefik(service),
  );
  if (services.length === 0) {
    return route.routeKind === 'HTTPRoute'
      ? { state: 'pending', detail: `The Gateway of ${name} has no address` }
      : { state: 'unknown', detail: 'No Service of Traefik was found' };
  }
  const address = services
    .flatMap(service => service.loadBalancer)
    .map(entry => entry.hostname ?? entry.ip)
    .find(Boolean);
  return address
    ? describe(address, facts)
    : {
        state: 'pending',
        detail: `Service ${services[0].meta.name} has no address yet`,
      };
}

function describe(address: string, facts: Facts): HostLoadBalancer {
  const aws = findLoadBalancer(address, facts);
  return {
    state: 'ready',
    kind: getKind(address, aws),
    address,
    aws,
    isInternal: isInternal(address, aws, facts),
  };
}

/** The load balancer that AWS knows by an address of a route or Service. */
export function findLoadBalancer(
  address: string,
  { aws }: Pick<ClusterFacts, 'aws'>,
): LoadBalancerFacts | undefined {
  const wanted = address.toLowerCase().replace(/^dualstack\./, '');
  return aws.loadBalancers?.find(({ dnsName }) => dnsName === wanted);
}

function getKind(
  address: string,
  aws: LoadBalancerFacts | undefined,
): 'NLB' | 'ALB' | 'address' {
  if (aws) {
    return aws.type === 'application' ? 'ALB' : 'NLB';
  }
  if (!/\.amazonaws\.com(\.cn)?$/.test(address)) {
    return 'address';
  }
  return /\.elb\.[a-z0-9-]+\.amazonaws\.com/.test(address) ? 'NLB' : 'ALB';
}

function isInternal(
  address: string,
  aws: LoadBalancerFacts | undefined,
  { kubernetes }: Facts,
): boolean {
  if (aws) {
    return aws.scheme === 'internal';
  }
  const service = kubernetes.services?.find(({ loadBalancer }) =>
    loadBalancer.some(({ hostname, ip }) => (hostname ?? ip) === address),
  );
  const scheme =
    service?.meta.annotations[
      'service.beta.kubernetes.io/aws-load-balancer-scheme'
    ];
  return scheme === 'internal' || address.startsWith('internal-');
}
