import { formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';
import { getTroubledDns, type TroubledDns } from './troubledDns';

type Elsewhere = TroubledDns<'elsewhere' | 'part'>;

export const dnsPointsElsewhere: RegisteredProblem = {
  id: 'dns-points-elsewhere',
  severity: 'warning',
  level: 'cause',
  scenario: 'dns-points-elsewhere',
  clears: 'DNS answers with addresses of the load balancer only.',
  rule: findDnsPointsElsewhere,
};

/** Hosts whose name leads to something else than their load balancer. One problem for each place that they lead to. */
export function findDnsPointsElsewhere(findings: Findings): FoundProblem[] {
  const groups = new Map<string, Elsewhere[]>();
  for (const each of getTroubledDns(findings, 'elsewhere', 'part')) {
    const { record } = each.dns;
    const place = record.cname ?? [...record.addresses].sort().join(' ');
    groups.set(place, [...(groups.get(place) ?? []), each]);
  }
  return [...groups.values()].map(group => toProblem(group, findings));
}

function toProblem(group: Elsewhere[], findings: Findings): FoundProblem {
  const hosts = group.map(({ host }) => host);
  const [{ dns }] = group;
  const { record, wanted, target } = dns;
  const isPart = dns.state === 'part';
  const stranger = getStranger(group, findings);
  return found(dnsPointsElsewhere, {
    object: hosts[0],
    title: `${
      hosts.length === 1 ? `${hosts[0]} leads` : `${hosts.length} hosts lead`
    } ${isPart ? 'in part ' : ''}to another place`,
    because: getBecause(dns, stranger),
    evidence: [
      {
        object: `DNS ${hosts[0]}`,
        says: `${record.cname ? `\`${record.cname}\`, ` : ''}${formatList(
          record.addresses.map(address => `\`${address}\``),
          4,
        )}`,
        at: record.since,
      },
      {
        object: 'Load balancer',
        says: `\`${target}\`: ${formatList(
          wanted.map(address => `\`${address}\``),
          4,
        )}`,
      },
      ...(record.owner
        ? [
            {
              object: 'TXT record of external-dns',
              says: `owner \`${record.owner}\``,
            },
          ]
        : []),
    ],
    since: group.map(each => each.dns.since).sort()[0],
    next: stranger
      ? `Take \`${hosts[0]}\` out of \`${stranger}\`, or give this route another host`
      : `Let the record of \`${hosts[0]}\` lead to \`${target}\`, or remove the route if it has moved`,
    hurts: count(hosts.length, 'host', 'hosts'),
    clearsIn: '5 min after the record is right',
    target: { tab: 'ingress', query: { host: hosts[0] } },
    marks: { hosts },
  });
}

/** Another cluster whose external-dns holds the record. */
function getStranger(
  group: readonly Elsewhere[],
  { state }: Findings,
): string | undefined {
  return group
    .map(({ dns }) => dns.record.owner)
    .find(owner => owner !== undefined && owner !== state.ref.name);
}

function getBecause(
  { record, wanted, state }: Elsewhere['dns'],
  stranger: string | undefined,
): string {
  if (stranger) {
    return `external-dns of \`${stranger}\` keeps the record, so external-dns of this cluster leaves it alone.`;
  }
  if (state === 'part') {
    const foreign = record.addresses.filter(each => !wanted.includes(each));
    return `${foreign.length} of ${
      record.addresses.length
    } answers (${formatList(
      foreign.map(address => `\`${address}\``),
    )}) are no address of its load balancer.`;
  }
  return record.owner
    ? 'Its record was written by external-dns of this cluster for something else.'
    : 'Its record was not written by external-dns of this cluster, or belonged to a load balancer that is gone.';
}
