import type { ClusterFacts } from '../cluster/clusterFacts';
import { getOwnerLabel } from '../kubernetes/objectKey';
import { parseRuleHosts } from './traefikRule';

/** One host name that a route serves. */
export interface PublicHost {
  host: string;
  namespace: string;
  routeKind: 'Ingress' | 'IngressRoute';
  routeName: string;
  owner?: string;
  /** Served with TLS; a redirect from plain HTTP is not. */
  tls: boolean;
  /** Secret that the route names; undefined for the default TLS store. */
  secretName?: string;
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

/** Lists the hosts of Ingress and IngressRoute; TLS wins when one host is served with and without. */
export function listPublicHosts(facts: ClusterFacts): PublicHosts {
  const byHost = new Map<string, PublicHost>();
  const patterns: PublicHosts['patterns'] = [];
  const add = (host: PublicHost) => {
    const known = byHost.get(host.host);
    if (!known || (!known.tls && host.tls)) {
      byHost.set(host.host, host);
    }
  };
  for (const ingress of facts.kubernetes.ingresses ?? []) {
    const address = ingress.loadBalancer[0];
    for (const { host } of ingress.rules) {
      if (!host) {
        continue;
      }
      const tls = ingress.tls.find(
        entry => entry.hosts.length === 0 || entry.hosts.includes(host),
      );
      add({
        host,
        namespace: ingress.meta.namespace ?? '',
        routeKind: 'Ingress',
        routeName: ingress.meta.name,
        owner: getOwnerLabel(ingress.meta),
        tls: tls !== undefined,
        secretName: tls?.secretName,
        address: address?.hostname ?? address?.ip,
        createdAt: ingress.meta.createdAt,
      });
    }
  }
  for (const route of facts.kubernetes.ingressRoutes ?? []) {
    for (const match of route.matches) {
      const { hosts, pattern } = parseRuleHosts(match);
      const namespace = route.meta.namespace ?? '';
      if (pattern) {
        patterns.push({ namespace, name: route.meta.name });
      }
      for (const host of hosts) {
        add({
          host,
          namespace,
          routeKind: 'IngressRoute',
          routeName: route.meta.name,
          owner: getOwnerLabel(route.meta),
          tls: route.tls !== undefined,
          secretName: route.tls?.secretName,
          createdAt: route.meta.createdAt,
        });
      }
    }
  }
  return { hosts: [...byHost.values()], patterns };
}
