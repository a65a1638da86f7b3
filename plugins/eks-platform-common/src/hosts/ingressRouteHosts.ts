import { getOwnerLabel } from '../kubernetes/objectKey';
import type { IngressRouteProjection } from '../kubernetes/projections';
import { parseRuleHosts } from '../certificates/traefikRule';
import type { PublicHosts } from './publicHost';

/** Hosts that the rules of Traefik's routes name. */
export function listIngressRouteHosts(
  routes: readonly IngressRouteProjection[],
): PublicHosts {
  const found: PublicHosts = { hosts: [], patterns: [] };
  for (const { meta, matches, tls } of routes) {
    const { name, namespace = '', createdAt } = meta;
    const owner = getOwnerLabel(meta);
    for (const { hosts, pattern } of matches.map(parseRuleHosts)) {
      if (pattern) {
        found.patterns.push({ namespace, name });
      }
      for (const host of hosts) {
        found.hosts.push({
          host,
          namespace,
          routeKind: 'IngressRoute',
          routeName: name,
          owner,
          tls: tls !== undefined,
          secrets: tls?.secretName ? [{ namespace, name: tls.secretName }] : [],
          mayUseTlsStore: true,
          acmCertificates: [],
          createdAt,
        });
      }
    }
  }
  return found;
}
