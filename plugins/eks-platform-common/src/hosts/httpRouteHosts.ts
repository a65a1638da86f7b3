import { getOwnerLabel } from '../kubernetes/objectKey';
import type {
  GatewayProjection,
  HttpRouteProjection,
} from '../kubernetes/projections';
import { admits, listGatewayParents } from './gatewayParents';
import type { PublicHosts } from './publicHost';

const TLS = new Set(['HTTPS', 'TLS']);

/** Hosts of HTTPRoutes; a route without hosts of its own has those of the listeners that it is attached to. */
export function listHttpRouteHosts(
  routes: readonly HttpRouteProjection[],
  gateways: readonly GatewayProjection[],
): PublicHosts {
  const found: PublicHosts = { hosts: [], patterns: [] };
  for (const route of routes) {
    const { name, namespace = '', createdAt } = route.meta;
    const parents = listGatewayParents(route, gateways);
    const listeners = parents.flatMap(parent => parent.listeners);
    const names =
      route.hostnames.length > 0
        ? route.hostnames
        : listeners.flatMap(({ hostname }) => hostname ?? []);
    for (const host of new Set(names.map(each => each.toLowerCase()))) {
      if (host.includes('*')) {
        found.patterns.push({ namespace, name });
        continue;
      }
      const own = listeners.filter(({ hostname }) => admits(hostname, host));
      const secure = own.filter(({ protocol }) => TLS.has(protocol));
      found.hosts.push({
        host,
        namespace,
        routeKind: 'HTTPRoute',
        routeName: name,
        owner: getOwnerLabel(route.meta),
        tls: secure.length > 0,
        secrets: secure.flatMap(({ certificates }) => certificates),
        mayUseTlsStore: false,
        acmCertificates: [],
        address: parents.flatMap(p => p.gateway?.addresses ?? [])[0],
        createdAt,
      });
    }
  }
  return found;
}
