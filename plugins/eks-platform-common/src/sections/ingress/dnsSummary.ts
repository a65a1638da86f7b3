import type { HostDns } from '../../hosts/hostDns';
import { findExternalDns } from '../../problems/dns/externalDns';
import type { Findings } from '../../problems/findings';
import { getObservedAt } from '../../sources/readAnswer';
import type { DnsSummary } from './ingressView';

type Count = Exclude<keyof DnsSummary, 'observedAt' | 'writer'>;

const COUNTED_AS: Record<HostDns['state'], Count> = {
  here: 'here',
  elsewhere: 'elsewhere',
  part: 'elsewhere',
  missing: 'missing',
  new: 'new',
  proxied: 'proxied',
  private: 'private',
  silent: 'unknown',
  unknown: 'unknown',
};

/** What DNS says of the hosts, counted, and who writes it. */
export function makeDnsSummary(findings: Findings): DnsSummary {
  const summary: DnsSummary = {
    here: 0,
    elsewhere: 0,
    missing: 0,
    new: 0,
    proxied: 0,
    private: 0,
    unknown: 0,
    writer: getWriter(findings),
  };
  for (const { state } of findings.dns.values()) {
    summary[COUNTED_AS[state]] += 1;
  }
  const observedAt = getObservedAt(findings.state.network.dnsRecords);
  return { ...summary, ...(observedAt && { observedAt }) };
}

function getWriter(findings: Findings): DnsSummary['writer'] {
  const { deployment, isKnown } = findExternalDns(findings);
  if (!isKnown) {
    return { state: 'unknown', text: 'not known' };
  }
  if (!deployment) {
    return {
      state: 'not-installed',
      text: 'not installed',
      detail: 'Records are written by hand or from outside the cluster',
    };
  }
  const zones = findings.aws.dnsRoles?.find(({ serviceAccount }) =>
    serviceAccount.includes('external-dns'),
  )?.mayChangeZones;
  return {
    state: deployment.ready > 0 ? 'ok' : 'warning',
    text: deployment.ready > 0 ? 'runs' : 'no pod ready',
    ...(zones && {
      detail: `May change ${
        zones.length === 0
          ? 'no zone'
          : zones.map(nameZone(findings)).join(', ')
      }`,
    }),
  };
}

function nameZone({ aws }: Findings) {
  return (id: string) =>
    id === '*'
      ? 'any zone'
      : aws.hostedZones?.find(zone => zone.id === id)?.name ?? id;
}
