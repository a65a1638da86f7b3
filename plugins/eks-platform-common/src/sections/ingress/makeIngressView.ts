import type { HostCertificate } from '../../certificates/hostCertificate';
import type { Issuance } from '../../certificates/issuance';
import { getIssuanceSteps } from '../../certificates/issuanceSteps';
import { getZoneProof } from '../../certificates/zoneComparison';
import type { Findings } from '../../problems/findings';
import type { Marks } from '../../problems/marks';
import { formatMoment } from '../../view/age';
import type { HostRow } from './hostRow';
import type { IngressView } from './ingressView';
import type { ItemState } from '../../view/itemState';
import { countHosts } from './hostCoverage';
import {
  getCertificateCell,
  getIssuerCell,
  getLoadBalancerCell,
  getRenewalCell,
  getRouteCell,
} from './hostCells';

/** Everything of the Ingress & certificates tab. */
export function makeIngressView(findings: Findings, marks: Marks): IngressView {
  const hosts = findings.hosts.map(host => makeHostRow(host, findings, marks));
  hosts.sort(
    (a, b) =>
      rank(a.state) - rank(b.state) ||
      (a.expiresAt ?? '9').localeCompare(b.expiresAt ?? '9') ||
      a.host.localeCompare(b.host),
  );
  return {
    hosts,
    counts: countHosts(findings.hosts),
    loadBalancers: getLoadBalancers(findings),
    certificates: findings.issuances.map(issuance =>
      makeCertificate(issuance, findings),
    ),
  };
}

const ORDER: ItemState[] = ['critical', 'warning', 'progressing', 'unknown'];

function rank(state: ItemState): number {
  const index = ORDER.indexOf(state);
  return index === -1 ? ORDER.length : index;
}

function makeHostRow(
  host: HostCertificate,
  findings: Findings,
  marks: Marks,
): HostRow {
  const { route, issuance } = host;
  const cells = {
    route: getRouteCell(host),
    loadBalancer: getLoadBalancerCell(host, findings),
    certificate: getCertificateCell(host, findings.now),
    issuer: getIssuerCell(host),
    renewal: getRenewalCell(host, findings.now),
  };
  const worst = Object.values(cells).sort(
    (a, b) => rank(a.state) - rank(b.state),
  )[0].state;
  const proof = issuance && getZoneProof(issuance, findings);
  return {
    host: route.host,
    namespace: route.namespace,
    owner: route.owner,
    ...cells,
    ...(issuance?.certificate.notAfter && {
      expiresAt: issuance.certificate.notAfter,
    }),
    chain: issuance ? getIssuanceSteps(issuance, findings.now) : [],
    ...(proof && { proof }),
    state: worst === 'unknown' ? 'ok' : worst,
    problem: marks.hosts.get(route.host),
  };
}

function getLoadBalancers(findings: Findings): IngressView['loadBalancers'] {
  const routed = findings.hosts.length;
  return (findings.kubernetes.services ?? [])
    .filter(service => service.type === 'LoadBalancer')
    .map(service => {
      const [entry] = service.loadBalancer;
      const address = entry?.hostname ?? entry?.ip;
      const scheme =
        service.meta.annotations[
          'service.beta.kubernetes.io/aws-load-balancer-scheme'
        ] ?? 'internal';
      return {
        name: service.meta.name,
        scheme,
        hosts: routed,
        state: address ? ('ok' as const) : ('progressing' as const),
        ...(address && { address }),
      };
    });
}

function makeCertificate(
  issuance: Issuance,
  findings: Findings,
): IngressView['certificates'][number] {
  const { certificate, state } = issuance;
  const WORDS: Record<Issuance['state'], [ItemState, string]> = {
    valid: ['ok', 'valid'],
    renewing: ['progressing', 'renews now'],
    issuing: ['progressing', 'being issued'],
    failing: ['warning', certificate.notAfter ? 'renewal fails' : 'not issued'],
    overdue: ['warning', 'renewal is overdue'],
    expired: [
      'critical',
      `expired ${formatMoment(certificate.notAfter ?? '', findings.now)}`,
    ],
  };
  const [itemState, text] = WORDS[state];
  return {
    namespace: certificate.meta.namespace ?? '',
    name: certificate.meta.name,
    names: certificate.dnsNames,
    state: itemState,
    text,
    ...(certificate.notAfter && { expiresAt: certificate.notAfter }),
    ...(certificate.renewalTime && { renewsAt: certificate.renewalTime }),
  };
}
