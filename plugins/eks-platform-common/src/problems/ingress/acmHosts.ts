import type { AcmCertificateFacts } from '../../aws/acmCertificate';
import type { Findings } from '../findings';

/** Hosts that a certificate of ACM serves, or shall serve. */
export function getAcmHosts(
  certificate: AcmCertificateFacts,
  { hosts }: Pick<Findings, 'hosts'>,
): string[] {
  return hosts
    .filter(({ acm }) => acm?.id === certificate.id)
    .map(({ route }) => route.host);
}

/** Whether it concerns this cluster: one of its load balancers or routes uses it. */
export function isOfCluster(
  certificate: AcmCertificateFacts,
  findings: Pick<Findings, 'hosts' | 'aws'>,
): boolean {
  return (
    getAcmHosts(certificate, findings).length > 0 ||
    certificate.usedBy.some(id =>
      findings.aws.loadBalancers?.some(balancer => balancer.id === id),
    )
  );
}

/** The record that is still missing, as one types it; undefined when ACM names none. */
export function getMissingProof({
  validations,
}: AcmCertificateFacts): { name: string; value: string } | undefined {
  return validations.find(({ state, record }) => state !== 'success' && record)
    ?.record;
}
