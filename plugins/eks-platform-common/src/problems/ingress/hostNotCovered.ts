import type { HostCertificate } from '../../certificates/hostCertificate';
import { getObjectKey } from '../../kubernetes/objectKey';
import { getAge } from '../../view/age';
import { formatList } from '../../view/words';
import type { Findings } from '../findings';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';

// A route and its certificate are often applied one after the other.
const NEW_MS = 5 * 60_000;

export const hostNotCovered: RegisteredProblem = {
  id: 'host-not-covered',
  severity: 'warning',
  level: 'cause',
  scenario: 'S7',
  clears: 'Every host with TLS is named by the certificate that serves it.',
  rule: findHostNotCovered,
};

/** Hosts served with TLS whose certificate does not name them. One problem per certificate. */
export function findHostNotCovered(findings: Findings): FoundProblem[] {
  const groups = new Map<string, HostCertificate[]>();
  for (const host of findings.hosts) {
    const isBad =
      host.source === 'none-named' ||
      (host.source === 'served' && !host.coverage);
    const age = getAge(host.route.createdAt, findings.now) ?? 0;
    if (isBad && age >= NEW_MS) {
      const key = host.issuance
        ? getObjectKey(host.issuance.certificate.meta)
        : 'default';
      groups.set(key, [...(groups.get(key) ?? []), host]);
    }
  }
  return [...groups].map(([key, hosts]) => toProblem(key, hosts));
}

function toProblem(key: string, group: HostCertificate[]): FoundProblem {
  const [first] = group;
  const hosts = group.map(host => host.route.host);
  const { route, issuance, tooShort } = first;
  const since = group.map(host => host.route.createdAt).sort()[0];
  const names = issuance?.certificate.dnsNames ?? [];
  return {
    problem: {
      key: `host-not-covered:${key}`,
      id: 'host-not-covered',
      severity: 'warning',
      title:
        hosts.length === 1
          ? `${hosts[0]} is not covered by its certificate`
          : `${hosts.length} hosts are not covered by their certificate`,
      because: getBecause(first),
      evidence: [
        {
          object: `${route.routeKind} ${route.namespace}/${route.routeName}`,
          says: `serves \`${route.host}\``,
          at: route.createdAt,
        },
        issuance
          ? {
              object: `Certificate ${issuance.certificate.meta.name}`,
              says: `names ${formatList(
                names.map(name => `\`${name}\``),
                3,
              )}`,
            }
          : { object: 'TLSStore default', says: 'does not exist' },
      ],
      since,
      next: getNext(first, tooShort),
      hurts: count(hosts.length, 'host', 'hosts'),
      clearsIn: 'a minute after the fix',
      target: { tab: 'ingress', query: { host: hosts[0] } },
    },
    explains: {},
    marks: { hosts },
  };
}

function getBecause({ issuance, tooShort, route }: HostCertificate): string {
  if (!issuance) {
    return 'Its route names no Secret, and there is no default TLS store.';
  }
  if (tooShort) {
    const labels =
      route.host.split('.').length - tooShort.split('.').length + 1;
    return `A wildcard covers one label, and \`${route.host}\` has ${labels} in its place.`;
  }
  return `The certificate \`${issuance.certificate.meta.name}\` does not name this host.`;
}

function getNext(
  { issuance, route }: HostCertificate,
  tooShort: string | undefined,
): string {
  if (!issuance) {
    return 'Name a Secret in the route, or add a TLSStore `default`';
  }
  if (tooShort) {
    const zone = tooShort.slice(1);
    const [app, ...rest] = route.host.slice(0, -zone.length).split('.');
    return `Rename the host to \`${[...rest, app].join(
      '-',
    )}${zone}\`, or add it to the certificate`;
  }
  return `Add \`${route.host}\` to \`dnsNames\` of \`${issuance.certificate.meta.name}\``;
}
