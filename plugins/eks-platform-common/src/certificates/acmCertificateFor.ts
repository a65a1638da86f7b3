import type { AcmCertificateFacts } from '../aws/acmCertificate';
import type { ClusterFacts } from '../cluster/clusterFacts';
import type { HostLoadBalancer } from '../hosts/loadBalancerFor';
import type { PublicHost } from '../hosts/publicHost';
import { getCoverage } from './dnsNameCoverage';

const ENDS_TLS = new Set(['TLS', 'HTTPS']);

/** Ids of the ACM certificates that a host's load balancer presents, or that its route asks for; empty: TLS ends behind it. */
export function getServedAcmIds(
  route: PublicHost,
  loadBalancer: HostLoadBalancer,
): string[] {
  const listeners =
    loadBalancer.state === 'ready' ? loadBalancer.aws?.listeners ?? [] : [];
  const presented = listeners
    .filter(({ protocol }) => ENDS_TLS.has(protocol))
    .flatMap(({ certificates }) => certificates);
  return presented.length > 0 ? presented : route.acmCertificates;
}

/** Of several certificates, the one that a load balancer chooses for a host: what covers it, else the default. */
export function getAcmCertificate(
  host: string,
  ids: readonly string[],
  { aws }: Pick<ClusterFacts, 'aws'>,
): AcmCertificateFacts | undefined {
  const known = ids.flatMap(
    id => aws.acmCertificates?.find(each => each.id === id) ?? [],
  );
  return (
    known.find(({ names }) => getCoverage(host, names) === 'exact') ??
    known.find(({ names }) => getCoverage(host, names)) ??
    known[0]
  );
}
