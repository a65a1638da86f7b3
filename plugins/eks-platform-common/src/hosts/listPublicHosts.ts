import type { ClusterFacts } from '../cluster/clusterFacts';
import { listHttpRouteHosts } from './httpRouteHosts';
import { listIngressHosts } from './ingressHosts';
import { listIngressRouteHosts } from './ingressRouteHosts';
import { listServiceHosts } from './serviceHosts';
import type { PublicHost, PublicHosts } from './publicHost';

/** Lists the hosts of every kind of route; TLS wins when one host is served with and without. */
export function listPublicHosts(
  facts: Pick<ClusterFacts, 'kubernetes'>,
): PublicHosts {
  const { kubernetes } = facts;
  const lists = [
    listIngressHosts(kubernetes.ingresses ?? []),
    listIngressRouteHosts(kubernetes.ingressRoutes ?? []),
    listHttpRouteHosts(kubernetes.httpRoutes ?? [], kubernetes.gateways ?? []),
    // Last: records that an ingress controller asks for are no routes of their own.
    listServiceHosts(kubernetes.services ?? []),
  ];
  const byHost = new Map<string, PublicHost>();
  for (const host of lists.flatMap(list => list.hosts)) {
    const known = byHost.get(host.host);
    if (!known || (!known.tls && host.tls)) {
      byHost.set(host.host, host);
    }
  }
  return {
    hosts: [...byHost.values()],
    patterns: lists.flatMap(list => list.patterns),
  };
}
