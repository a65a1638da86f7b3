import { getObjectKey } from '../../kubernetes/objectKey';
import { formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';
import { getTroubledDns } from './troubledDns';
import { findExternalDns, findForbiddenZone } from './externalDns';

export const dnsRecordMissing: RegisteredProblem = {
  id: 'dns-record-missing',
  severity: 'warning',
  // After pods that crash: an external-dns that cannot run is told by them.
  level: 'rest',
  scenario: 'dns-record-missing',
  clears: 'DNS knows an address of every public host.',
  rule: findDnsRecordMissing,
};

/** Hosts that DNS does not know although their load balancer is there. One problem for all, since one thing writes the records. */
export function findDnsRecordMissing(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const missing = getTroubledDns(findings, 'missing');
  if (missing.length === 0) {
    return [];
  }
  const externalDns = findExternalDns(findings);
  const { key } = externalDns;
  const isTold =
    (key !== undefined && explained.objects.has(key)) ||
    (findings.kubernetes.pods ?? []).some(
      ({ meta }) =>
        meta.namespace === externalDns.deployment?.meta.namespace &&
        meta.name.startsWith(`${externalDns.deployment?.meta.name}-`) &&
        explained.pods.has(getObjectKey(meta)),
    );
  if (isTold) {
    return [];
  }
  const hosts = missing.map(({ host }) => host);
  const [{ dns, route }] = missing;
  const cause = getCause(hosts[0], externalDns, findings);
  return [
    found(dnsRecordMissing, {
      object: 'hosts',
      title:
        hosts.length === 1
          ? `${hosts[0]} has no record in DNS`
          : `${hosts.length} hosts have no record in DNS`,
      because: cause.because,
      evidence: [
        {
          object: `DNS ${hosts[0]}`,
          says:
            dns.record.state === 'no-name'
              ? 'no such name (`NXDOMAIN`)'
              : 'the name has no address',
          at: dns.record.since,
        },
        {
          object: `${route.routeKind} ${route.namespace}/${route.routeName}`,
          says: `serves ${formatList(hosts.map(host => `\`${host}\``))}`,
          at: route.createdAt,
        },
        { object: 'Load balancer', says: `\`${dns.target}\`` },
      ],
      since: missing.map(each => each.dns.record.since).sort()[0],
      next: cause.next.replace('<target>', dns.target),
      hurts: count(hosts.length, 'host', 'hosts'),
      clearsIn: '5 min after the record is there',
      target: { tab: 'ingress', query: { host: hosts[0] } },
      explains: { objects: cause.explains },
      marks: { hosts },
    }),
  ];
}

function getCause(
  host: string,
  { deployment, isKnown, key }: ReturnType<typeof findExternalDns>,
  findings: Findings,
): { because: string; next: string; explains: string[] } {
  const byHand = `Add a record of \`${host}\` that leads to \`<target>\``;
  if (!deployment) {
    return {
      because: isKnown
        ? 'Nothing in the cluster writes records: external-dns is not installed.'
        : 'Nobody has written it; whether external-dns runs is not known.',
      next: byHand,
      explains: [],
    };
  }
  if (deployment.ready === 0) {
    return {
      because: `external-dns writes the records, and has ${deployment.ready} of ${deployment.desired} pods ready.`,
      next:
        deployment.desired === 0
          ? `Scale \`${deployment.meta.name}\` to 1`
          : `Bring \`${deployment.meta.name}\` back: read \`kubectl -n ${deployment.meta.namespace} describe deployment ${deployment.meta.name}\``,
      explains: [key!],
    };
  }
  const forbidden = findForbiddenZone(host, findings);
  if (forbidden) {
    return {
      because: `The role \`${forbidden.roleName}\` of external-dns may not change the zone \`${forbidden.zone}\`.`,
      next: `Let the role change \`${forbidden.zone}\`, or use a host of its own zone`,
      explains: [],
    };
  }
  return {
    because:
      'external-dns runs and has not written it; its own log says why, which Backstage does not read.',
    next: `Read \`kubectl -n ${deployment.meta.namespace} logs deployment/${deployment.meta.name}\``,
    explains: [],
  };
}
