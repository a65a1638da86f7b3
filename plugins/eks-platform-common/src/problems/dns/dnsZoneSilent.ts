import { findOwningZone } from '../../certificates/zoneComparison';
import { getAge } from '../../view/age';
import { formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';
import { getTroubledDns } from './troubledDns';

// A resolver that stumbles once has answered by then.
const PATIENCE_MS = 60_000;

export const dnsZoneSilent: RegisteredProblem = {
  id: 'dns-zone-silent',
  severity: 'warning',
  level: 'cause',
  scenario: 'dns-zone-silent',
  clears: 'The servers of the zone answer.',
  rule: findDnsZoneSilent,
};

/** Hosts that no server answers for while it answers for other names: the zone is delegated to nobody, or is broken. */
export function findDnsZoneSilent(findings: Findings): FoundProblem[] {
  const records = findings.network.dnsRecords ?? [];
  // If no name is answered, it is Backstage's resolver that is broken, and nothing is known of the zones.
  if (!records.some(({ state }) => state !== 'no-answer')) {
    return [];
  }
  const silent = getTroubledDns(findings, 'silent').filter(
    ({ dns }) => (getAge(dns.record.since, findings.now) ?? 0) >= PATIENCE_MS,
  );
  const groups = new Map<string, typeof silent>();
  for (const each of silent) {
    const zone =
      findOwningZone(each.host, findings.aws.hostedZones)?.name ??
      each.host.split('.').slice(1).join('.');
    groups.set(zone, [...(groups.get(zone) ?? []), each]);
  }
  return [...groups].map(([zone, group]) => {
    const hosts = group.map(({ host }) => host);
    return found(dnsZoneSilent, {
      object: zone,
      title: `DNS does not answer for ${
        hosts.length === 1 ? hosts[0] : `${hosts.length} hosts of ${zone}`
      }`,
      because: `Other names are answered, so the servers of \`${zone}\` are at fault: it is delegated to servers that do not know it, or its signatures are wrong.`,
      evidence: [
        {
          object: `DNS ${formatList(hosts, 2)}`,
          says: `no usable answer (\`${group[0].dns.record.code ?? 'none'}\`)`,
          at: group[0].dns.record.since,
        },
      ],
      since: group.map(({ dns }) => dns.record.since).sort()[0],
      next: `Compare \`dig +trace NS ${zone}\` with the name servers of its hosted zone`,
      hurts: count(hosts.length, 'host', 'hosts'),
      clearsIn: 'as long as the parent zone lets answers be kept',
      target: { tab: 'ingress', query: { host: hosts[0] } },
      marks: { hosts },
    });
  });
}
