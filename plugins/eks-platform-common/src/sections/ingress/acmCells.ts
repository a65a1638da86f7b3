import type { AcmCertificateFacts } from '../../aws/acmCertificate';
import type { HostCertificate } from '../../certificates/hostCertificate';
import { formatMoment, getDaysUntil } from '../../view/age';
import type { Cell } from './hostRow';

/** What certificate of ACM the load balancer presents. */
export function getAcmCell({ acm, coverage, tooShort }: HostCertificate): Cell {
  if (!acm) {
    return {
      state: 'unknown',
      text: 'ACM',
      detail:
        'The load balancer presents a certificate of ACM that is not known',
    };
  }
  const detail = `ACM certificate of ${acm.domain}`;
  if (acm.status === 'PENDING_VALIDATION') {
    return { state: 'progressing', text: 'waits for proof', detail };
  }
  if (acm.status !== 'ISSUED') {
    return {
      state: acm.status === 'EXPIRED' ? 'critical' : 'warning',
      text: acm.status === 'EXPIRED' ? 'expired' : 'not issued',
      detail: [detail, acm.failure].filter(Boolean).join(': '),
    };
  }
  if (!coverage) {
    return {
      state: 'warning',
      text: 'not covered',
      detail: tooShort
        ? `${tooShort} stands for one label only`
        : `${detail} does not name this host`,
    };
  }
  return { state: 'ok', text: `ACM, ${coverage}`, detail };
}

/** Who signs. */
export function getAcmIssuerCell(acm: AcmCertificateFacts | undefined): Cell {
  if (!acm) {
    return { state: 'unknown', text: 'not known' };
  }
  const NAMES = {
    issued: 'Amazon',
    private: 'private CA',
    imported: 'imported',
  };
  return {
    state: acm.type === 'imported' ? 'not-applicable' : 'ok',
    text: NAMES[acm.type],
  };
}

/** Whether ACM will renew it in time; what was imported it cannot renew. */
export function getAcmRenewalCell(
  acm: AcmCertificateFacts | undefined,
  now: Date,
): Cell {
  if (!acm) {
    return { state: 'unknown', text: 'not known' };
  }
  if (acm.type === 'imported') {
    return { state: 'not-applicable', text: 'by hand' };
  }
  switch (acm.renewal) {
    case 'FAILED':
      return { state: 'warning', text: 'failed', detail: acm.failure };
    case 'PENDING_VALIDATION':
      return {
        state: 'warning',
        text: 'waits for proof',
        detail: 'The record that proves the name is not in DNS',
      };
    case 'PENDING_AUTO_RENEWAL':
      return { state: 'progressing', text: 'renews now' };
    default:
      return {
        state: 'ok',
        text: 'by ACM',
        ...(acm.notAfter && {
          detail: `Ends ${formatMoment(acm.notAfter, now)}, in ${getDaysUntil(
            acm.notAfter,
            now,
          )} days; ACM renews it two months before`,
        }),
      };
  }
}
