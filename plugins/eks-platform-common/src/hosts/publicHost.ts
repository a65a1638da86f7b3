import type { ClusterFacts } from '../cluster/clusterFacts';
import { listHttpRouteHosts } from './httpRouteHosts';
import { listIngressHosts } from './ingressHosts';
import { listIngressRouteHosts } from './ingressRouteHosts';
import { listServiceHosts } from './serviceHosts';

/** One host name that a route serves. */
export interface PublicHost {
  host: string;
  namespace: string;
  routeKind: 'Ingress' | 'IngressRoute' | 'HTTPRoute' | 'Service';
  routeName: string;
  owner?: string;
  /** Served with TLS; a redirect from plain HTTP is not. */
  tls: boolean;
  /** Secrets that route or listener name for it; empty: the default one, if there is such a thing. */
  secrets: { namespace: string; name: string }[];
  /** Whether Traefik's default TLS store stands in where no Secret is named. */
  mayUseTlsStore: boolean;
  /** Ids of the ACM certificates that the route asks for. */
  acmCertificates: string[];
  /** Where the route itself says that it is reachable. */
  address?: string;
  createdAt: string;
}

/** What the routes of a cluster serve. */
export interface PublicHosts {
  hosts: PublicHost[];
  /** Routes whose hosts are patterns and cannot be listed. */
  patterns: { namespace: string; name: string }[];
}

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
