import type { AcmCertificateFacts } from '../../aws/acmCertificate';
import type { Issuance } from '../../certificates/issuance';
import { getObjectKey } from '../../kubernetes/objectKey';
import { isOfCluster } from '../../problems/ingress/acmHosts';
import type { Findings } from '../../problems/findings';
import { formatMoment } from '../../view/age';
import type { ItemState } from '../../view/itemState';
import type { CertificateRow } from './ingressView';

/** All certificates of the cluster: those that cert-manager keeps, then those on its load balancers. */
export function makeCertificateRows(findings: Findings): CertificateRow[] {
  return [
    ...findings.issuances.map(each => fromIssuance(each, findings.now)),
    ...(findings.aws.acmCertificates ?? [])
      .filter(each => isOfCluster(each, findings))
      .map(each => fromAcm(each, findings.now)),
  ];
}

function fromIssuance(issuance: Issuance, now: Date): CertificateRow {
  const { certificate, state } = issuance;
  const { notAfter = '', renewalTime } = certificate;
  const WORDS: Record<Issuance['state'], [ItemState, string]> = {
    valid: ['ok', 'valid'],
    renewing: ['progressing', 'renews now'],
    issuing: ['progressing', 'being issued'],
    failing: ['warning', notAfter ? 'renewal fails' : 'not issued'],
    overdue: ['warning', 'renewal is overdue'],
    expired: ['critical', `expired ${formatMoment(notAfter, now)}`],
  };
  const [itemState, text] = WORDS[state];
  const name = getObjectKey(certificate.meta);
  return {
    id: `Certificate/${name}`,
    source: 'cert-manager',
    name,
    names: certificate.dnsNames,
    state: itemState,
    text,
    ...(notAfter && { expiresAt: notAfter }),
    ...(renewalTime && { renewsAt: renewalTime }),
  };
}

const ACM_WORDS: Record<string, [ItemState, string]> = {
  ISSUED: ['ok', 'valid'],
  PENDING_VALIDATION: ['progressing', 'waits for proof'],
  EXPIRED: ['critical', 'expired'],
};
const RENEWAL_WORDS: Record<string, [ItemState, string]> = {
  FAILED: ['warning', 'renewal fails'],
  PENDING_VALIDATION: ['warning', 'renewal waits for proof'],
  PENDING_AUTO_RENEWAL: ['progressing', 'renews now'],
};

function fromAcm(certificate: AcmCertificateFacts, now: Date): CertificateRow {
  const { status, renewal = '', notAfter, domain, names } = certificate;
  const [state, text] =
    (status === 'ISSUED' ? RENEWAL_WORDS[renewal] : undefined) ??
    ACM_WORDS[status] ??
    (['warning', `not issued (${status})`] as const);
  return {
    id: `ACM/${certificate.id}`,
    source: 'ACM',
    name: domain,
    names,
    state,
    text:
      status === 'EXPIRED' && notAfter
        ? `expired ${formatMoment(notAfter, now)}`
        : text,
    ...(notAfter && { expiresAt: notAfter }),
  };
}
