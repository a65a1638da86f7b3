import { getOwnerLabel } from '../kubernetes/objectKey';
import type { ServiceProjection } from '../kubernetes/projections';
import { isIngressController } from './ingressController';
import type { PublicHosts } from './publicHost';

// Before and since external-dns 0.22.
const HOSTNAME_ANNOTATIONS = [
  'external-dns.kubernetes.io/hostname',
  'external-dns.alpha.kubernetes.io/hostname',
];

/** Hosts that Services of type LoadBalancer ask external-dns for; those of ingress controllers stand for all their routes. */
export function listServiceHosts(
  services: readonly ServiceProjection[],
): PublicHosts {
  const found: PublicHosts = { hosts: [], patterns: [] };
  for (const service of services) {
    const { name, namespace = '', createdAt } = service.meta;
    if (service.type !== 'LoadBalancer' || isIngressController(service)) {
      continue;
    }
    const acmCertificates = service.acmCertificates ?? [];
    const [address] = service.loadBalancer;
    for (const host of listAskedNames(service)) {
      if (host.includes('*')) {
        found.patterns.push({ namespace, name });
        continue;
      }
      found.hosts.push({
        host,
        namespace,
        routeKind: 'Service',
        routeName: name,
        owner: getOwnerLabel(service.meta),
        tls: acmCertificates.length > 0,
        secrets: [],
        mayUseTlsStore: false,
        acmCertificates,
        address: address?.hostname ?? address?.ip,
        createdAt,
      });
    }
  }
  return found;
}

/** Names that a Service asks external-dns for. */
export function listAskedNames({ meta }: ServiceProjection): string[] {
  return HOSTNAME_ANNOTATIONS.flatMap(name =>
    (meta.annotations[name] ?? '').split(','),
  )
    .map(host => host.trim().toLowerCase())
    .filter((host, index, all) => host && all.indexOf(host) === index);
}
