import type { HostCertificate } from '../../certificates/hostCertificate';
import { getIssuanceSteps } from '../../certificates/issuanceSteps';
import { getZoneProof } from '../../certificates/zoneComparison';
import type { Findings } from '../../problems/findings';
import type { Marks } from '../../problems/marks';
import type { HostRow } from './hostRow';
import type { IngressView } from './ingressView';
import type { ItemState } from '../../view/itemState';
import { makeCertificateRows } from './certificateRows';
import { getDnsCell } from './dnsCell';
import { getDnsProof } from './dnsProof';
import { makeDnsSummary } from './dnsSummary';
import { countHosts } from './hostCoverage';
import {
  getCertificateCell,
  getIssuerCell,
  getRenewalCell,
  getRouteCell,
} from './hostCells';
import { getLoadBalancerCell } from './loadBalancerCell';
import { makeLoadBalancerRows } from './loadBalancerRows';

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
    loadBalancers: makeLoadBalancerRows(findings),
    certificates: makeCertificateRows(findings),
    dns: makeDnsSummary(findings),
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
  const { route, issuance, acm } = host;
  const dns = findings.dns.get(route.host)!;
  const cells = {
    route: getRouteCell(host),
    loadBalancer: getLoadBalancerCell(host, findings),
    dns: getDnsCell(dns, route, findings.now),
    certificate: getCertificateCell(host, findings.now),
    issuer: getIssuerCell(host),
    renewal: getRenewalCell(host, findings.now),
  };
  const worst = Object.values(cells).sort(
    (a, b) => rank(a.state) - rank(b.state),
  )[0].state;
  const proof =
    getDnsProof(dns, findings) ??
    (issuance && getZoneProof(issuance, findings));
  const expiresAt = issuance?.certificate.notAfter ?? acm?.notAfter;
  return {
    host: route.host,
    namespace: route.namespace,
    owner: route.owner,
    ...cells,
    ...(expiresAt && { expiresAt }),
    chain: issuance ? getIssuanceSteps(issuance, findings.now) : [],
    ...(proof && { proof }),
    state: worst === 'unknown' ? 'ok' : worst,
    problem: marks.hosts.get(route.host),
  };
}
