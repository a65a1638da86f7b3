import type { HostCertificate } from '../../certificates/hostCertificate';
import { formatSteadyAge, formatMoment, getAge } from '../../view/age';
import { getAcmCell, getAcmIssuerCell, getAcmRenewalCell } from './acmCells';
import type { Cell } from './hostRow';

const DASH: Cell = { state: 'not-applicable', text: '–' };

/** Which kind of route serves the host. */
export function getRouteCell(host: HostCertificate): Cell {
  const { route } = host;
  return {
    state: 'ok',
    text: route.routeKind,
    detail: `${route.routeKind} ${route.namespace}/${route.routeName}`,
  };
}

/** What certificate the host is served with. */
export function getCertificateCell(host: HostCertificate, now: Date): Cell {
  switch (host.source) {
    case 'plain':
      return host.route.routeKind === 'Service'
        ? {
            state: 'not-applicable',
            text: 'not here',
            detail: 'TLS, if any, ends in the pods',
          }
        : { state: 'not-applicable', text: 'HTTP only' };
    case 'acm':
      return getAcmCell(host);
    case 'unknown':
      return { state: 'unknown', text: 'not known' };
    case 'unmanaged':
      return {
        state: 'unknown',
        text: 'imported',
        detail: `Secret ${
          host.route.secrets[0]?.name ?? 'of the TLS store'
        } is not made by a Certificate; Secrets are never read`,
      };
    case 'none-named':
      return {
        state: 'warning',
        text: 'none named',
        detail: host.route.mayUseTlsStore
          ? 'The route names no Secret and no default TLS store exists'
          : 'Neither the route nor its listener names a certificate',
      };
    default:
      return getServedCell(host, now);
  }
}

function getServedCell(host: HostCertificate, now: Date): Cell {
  const issuance = host.issuance!;
  const { certificate, state, since } = issuance;
  const detail = `Certificate ${certificate.meta.namespace}/${certificate.meta.name}`;
  if (!host.coverage) {
    return {
      state: 'warning',
      text: 'not covered',
      detail: host.tooShort
        ? `${host.tooShort} stands for one label only`
        : `${detail} does not name this host`,
    };
  }
  if (state === 'expired') {
    return { state: 'critical', text: 'expired', detail };
  }
  if (state === 'issuing') {
    const age = getAge(since, now);
    return {
      state: 'progressing',
      text: age === undefined ? 'issuing' : `issuing, ${formatSteadyAge(age)}`,
      detail,
    };
  }
  if (state === 'failing' && !certificate.notAfter) {
    return { state: 'warning', text: 'none served', detail };
  }
  return { state: 'ok', text: host.coverage, detail };
}

/** Who signs. */
export function getIssuerCell(host: HostCertificate): Cell {
  if (host.source === 'acm') {
    return getAcmIssuerCell(host.acm);
  }
  const issuer = host.issuance?.certificate.issuer;
  return issuer
    ? {
        state: 'ok',
        text: issuer.name,
        detail: `${issuer.kind} ${issuer.name}`,
      }
    : DASH;
}

/** Whether it will be replaced in time. */
export function getRenewalCell(host: HostCertificate, now: Date): Cell {
  const { issuance } = host;
  if (host.source === 'acm') {
    return getAcmRenewalCell(host.acm, now);
  }
  if (!issuance) {
    return host.source === 'unmanaged'
      ? { state: 'not-applicable', text: 'by hand' }
      : DASH;
  }
  const { certificate, state, since } = issuance;
  switch (state) {
    case 'issuing':
      return {
        state: 'progressing',
        text: issuance.challenges.some(challenge => challenge.presented)
          ? 'DNS spreads'
          : 'first time',
      };
    case 'renewing':
      return { state: 'progressing', text: 'renews now' };
    case 'failing': {
      const tries = certificate.failedIssuanceAttempts ?? 0;
      const age = getAge(since, now);
      return {
        state: 'warning',
        text:
          tries > 1
            ? `failed ${tries} ×`
            : `failed ${age === undefined ? '' : formatSteadyAge(age)}`.trim(),
        detail: issuance.reason,
      };
    }
    case 'overdue':
    case 'expired':
      return { state: 'warning', text: 'overdue' };
    default:
      return certificate.renewalTime
        ? {
            state: 'ok',
            text: `on ${formatMoment(certificate.renewalTime, now)}`,
          }
        : { state: 'unknown', text: 'not known' };
  }
}
