import { parseRuleHosts } from '../../certificates/traefikRule';
import type { Findings } from '../../problems/findings';

const PREFIX = /PathPrefix\(`([^`]+)`\)/;

/** Addresses that a browser may open, of what a namespace serves with TLS: `https://hub.example.org/intro/`. */
export function listRouteAddresses(
  namespace: string,
  { kubernetes, hosts }: Pick<Findings, 'kubernetes' | 'hosts'>,
): string[] {
  const routes = (kubernetes.ingressRoutes ?? []).filter(
    ({ meta, tls }) => meta.namespace === namespace && tls !== undefined,
  );
  // Several routes may share a host and differ in their path, so these are not looked up by host.
  const ofRoutes = routes.flatMap(({ matches }) =>
    matches.flatMap(match =>
      parseRuleHosts(match).hosts.map(
        host => `https://${host}${PREFIX.exec(match)?.[1] ?? '/'}`,
      ),
    ),
  );
  const others = hosts
    .filter(
      ({ route }) =>
        route.namespace === namespace &&
        route.routeKind !== 'IngressRoute' &&
        route.tls,
    )
    .map(({ route }) => `https://${route.host}/`);
  return [...new Set([...ofRoutes, ...others])].sort();
}
