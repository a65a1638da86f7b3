import type { ClusterFacts } from '../cluster/clusterFacts';
import type { PublicHost } from './publicHost';

/** The load balancer that brings traffic to a host, as the cluster's objects tell. */
export type HostLoadBalancer =
  | { state: 'ready'; kind: 'NLB' | 'ALB'; address: string; detail?: string }
  | { state: 'pending' | 'unknown'; detail: string };

/**
 * An Ingress carries its own address; an IngressRoute has no status, so the address is the one of Traefik's Service.
 */
export function getLoadBalancerFor(
  route: PublicHost,
  facts: ClusterFacts,
): HostLoadBalancer {
  if (route.address) {
    const isNlb = /\.elb\.[a-z0-9-]+\.amazonaws\.com/.test(route.address);
    return {
      state: 'ready',
      kind: isNlb ? 'NLB' : 'ALB',
      address: route.address,
    };
  }
  if (!facts.kubernetes.services) {
    return { state: 'unknown', detail: 'Services are not known' };
  }
  const services = facts.kubernetes.services.filter(
    service =>
      service.type === 'LoadBalancer' &&
      (service.meta.labels['app.kubernetes.io/name'] === 'traefik' ||
        service.meta.name.includes('traefik')),
  );
  if (route.routeKind === 'Ingress') {
    return {
      state: 'pending',
      detail: `Ingress ${route.namespace}/${route.routeName} has no address`,
    };
  }
  if (services.length === 0) {
    return { state: 'unknown', detail: 'No Service of Traefik was found' };
  }
  const address = services
    .flatMap(service => service.loadBalancer)
    .map(entry => entry.hostname ?? entry.ip)
    .find(Boolean);
  return address
    ? { state: 'ready', kind: 'NLB', address }
    : {
        state: 'pending',
        detail: `Service ${services[0].meta.name} has no address yet`,
      };
}
