import { getOwnerLabel } from '../kubernetes/objectKey';
import type { IngressProjection } from '../kubernetes/projections';
import type { PublicHost, PublicHosts } from './publicHost';

/** Hosts of Ingresses. Those of the class `alb` end TLS at the load balancer, with certificates of ACM. */
export function listIngressHosts(
  ingresses: readonly IngressProjection[],
): PublicHosts {
  const found: PublicHosts = { hosts: [], patterns: [] };
  for (const ingress of ingresses) {
    const { name, namespace = '' } = ingress.meta;
    for (const { host } of ingress.rules) {
      if (host?.includes('*')) {
        found.patterns.push({ namespace, name });
      } else if (host) {
        found.hosts.push(toHost(ingress, host.toLowerCase()));
      }
    }
  }
  return found;
}

function toHost(ingress: IngressProjection, host: string): PublicHost {
  const { name, namespace = '', createdAt } = ingress.meta;
  const [address] = ingress.loadBalancer;
  const acmCertificates = ingress.acmCertificates ?? [];
  const tls = ingress.tls.find(
    entry => entry.hosts.length === 0 || entry.hosts.includes(host),
  );
  return {
    host,
    namespace,
    routeKind: 'Ingress',
    routeName: name,
    owner: getOwnerLabel(ingress.meta),
    tls: tls !== undefined || acmCertificates.length > 0,
    secrets: tls?.secretName ? [{ namespace, name: tls.secretName }] : [],
    mayUseTlsStore: !isAlb(ingress),
    acmCertificates,
    address: address?.hostname ?? address?.ip,
    createdAt,
  };
}

/** Whether the AWS Load Balancer Controller serves it. */
export function isAlb({ className, meta }: IngressProjection): boolean {
  return (
    (className ?? meta.annotations['kubernetes.io/ingress.class']) === 'alb'
  );
}
