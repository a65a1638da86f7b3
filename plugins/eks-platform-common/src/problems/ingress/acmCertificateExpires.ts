import type { AcmCertificateFacts } from '../../aws/acmCertificate';
import { formatMoment, getDaysUntil } from '../../view/age';
import { formatCount } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';
import { getAcmHosts, getMissingProof, isOfCluster } from './acmHosts';

/** Without a renewal a person has to act; three weeks leave room for it. */
const BY_HAND_DAYS = 21;
/** Public trust ends within a week. */
const CRITICAL_DAYS = 7;

export const acmCertificateExpires: RegisteredProblem = {
  id: 'acm-certificate-expires',
  severity: 'critical',
  level: 'cause',
  scenario: 'acm-certificate-expires',
  clears: 'The load balancer presents a certificate that is renewed.',
  rule: findAcmCertificateExpires,
};

/** Certificates on load balancers that end and that ACM does not renew: imported ones, and those whose proof is gone. */
export function findAcmCertificateExpires(findings: Findings): FoundProblem[] {
  return (findings.aws.acmCertificates ?? [])
    .filter(
      certificate =>
        isOfCluster(certificate, findings) &&
        isEnding(certificate, findings.now),
    )
    .map(certificate => toProblem(certificate, findings));
}

function isEnding(
  { status, type, notAfter, renewal }: AcmCertificateFacts,
  now: Date,
): boolean {
  if (status === 'EXPIRED') {
    return true;
  }
  if (status !== 'ISSUED' || !notAfter) {
    return false;
  }
  return (
    renewal === 'FAILED' ||
    renewal === 'PENDING_VALIDATION' ||
    (type === 'imported' && getDaysUntil(notAfter, now) < BY_HAND_DAYS)
  );
}

function toProblem(
  certificate: AcmCertificateFacts,
  findings: Findings,
): FoundProblem {
  const { id, domain, notAfter = '', type, renewal } = certificate;
  const { now } = findings;
  const hosts = getAcmHosts(certificate, findings);
  const name = hosts[0] ?? domain;
  const days = getDaysUntil(notAfter, now);
  const isOver = certificate.status === 'EXPIRED' || days < 0;
  const proof = getMissingProof(certificate);
  return found(acmCertificateExpires, {
    object: id,
    severity: isOver || days < CRITICAL_DAYS ? 'critical' : 'warning',
    title: isOver
      ? `${name} expired ${formatMoment(notAfter, now)}`
      : `${name} expires in ${formatCount(days, 'day')}`,
    because: getBecause(type, renewal),
    evidence: [
      {
        object: `ACM certificate ${domain}`,
        says: `ends \`${notAfter.slice(0, 10)}\`, renewal \`${
          renewal ?? 'none'
        }\``,
      },
      ...(proof
        ? [
            {
              object: 'Record wanted',
              says: `\`${proof.name}\` CNAME \`${proof.value}\``,
            },
          ]
        : []),
    ],
    next: getNext(type, proof?.name),
    hurts: count(hosts.length, 'host', 'hosts'),
    clearsIn: '10 min after the fix',
    target: {
      tab: 'ingress',
      ...(hosts[0] && { query: { host: hosts[0] } }),
    },
    marks: { hosts },
  });
}

function getBecause(
  type: AcmCertificateFacts['type'],
  renewal: string | undefined,
): string {
  if (type === 'imported') {
    return 'It was imported, and what is imported ACM cannot renew.';
  }
  return renewal === 'FAILED'
    ? 'Its renewal has failed.'
    : 'Its renewal waits for the proof of its name: the CNAME is gone from DNS.';
}

function getNext(
  type: AcmCertificateFacts['type'],
  record: string | undefined,
): string {
  if (type === 'imported') {
    return 'Import its successor under the same ARN, or let ACM issue one';
  }
  return record
    ? `Put the CNAME \`${record}\` back into its zone`
    : 'Read the reason in ACM, then request a new certificate';
}
