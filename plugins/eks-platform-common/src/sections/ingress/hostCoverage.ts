import type { HostCertificate } from '../../certificates/hostCertificate';
import type { IngressView } from './ingressView';

/** A certificate that exists and names the host; a Secret that no Certificate makes is taken as it is. */
export function isCovered(host: HostCertificate): boolean {
  if (host.source === 'unmanaged') {
    return true;
  }
  if (host.source === 'acm') {
    return host.acm?.status === 'ISSUED' && host.coverage !== undefined;
  }
  const { issuance } = host;
  return (
    host.coverage !== undefined &&
    issuance !== undefined &&
    issuance.state !== 'expired' &&
    (issuance.certificate.notAfter !== undefined ||
      issuance.state === 'valid' ||
      issuance.state === 'renewing')
  );
}

/** Hosts with TLS by what serves them. */
export function countHosts(
  hosts: readonly HostCertificate[],
): IngressView['counts'] {
  const counts = { hosts: 0, covered: 0, failed: 0, issuing: 0, unknown: 0 };
  for (const host of hosts) {
    if (!host.route.tls) {
      continue;
    }
    counts.hosts += 1;
    if (isCovered(host)) {
      counts.covered += 1;
    } else if (
      host.source === 'unknown' ||
      (host.source === 'acm' && !host.acm)
    ) {
      counts.unknown += 1;
    } else if (isIssuing(host)) {
      counts.issuing += 1;
    } else {
      counts.failed += 1;
    }
  }
  return counts;
}

function isIssuing({ issuance, acm, coverage }: HostCertificate): boolean {
  return (
    coverage !== undefined &&
    (issuance?.state === 'issuing' || acm?.status === 'PENDING_VALIDATION')
  );
}
