import type { HostCertificate } from '../../certificates/hostCertificate';
import { getObjectKey } from '../../kubernetes/objectKey';
import { getAge } from '../../view/age';
import { formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
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
      ((host.source === 'served' || (host.source === 'acm' && host.acm)) &&
        !host.coverage);
    const age = getAge(host.route.createdAt, findings.now) ?? 0;
    if (isBad && age >= NEW_MS) {
      const key = host.issuance
        ? getObjectKey(host.issuance.certificate.meta)
        : host.acm?.id ?? 'default';
      groups.set(key, [...(groups.get(key) ?? []), host]);
    }
  }
  return [...groups].map(([key, hosts]) => toProblem(key, hosts));
}

function toProblem(key: string, group: HostCertificate[]): FoundProblem {
  const [first] = group;
  const hosts = group.map(host => host.route.host);
  const { route } = first;
  const named = getNamed(first);
  const since = group.map(host => host.route.createdAt).sort()[0];
  return found(hostNotCovered, {
    object: key,
    title:
      hosts.length === 1
        ? `${hosts[0]} is not covered`
        : `${hosts.length} hosts are not covered by their certificate`,
    because: getBecause(first, named),
    evidence: [
      {
        object: `${route.routeKind} ${route.namespace}/${route.routeName}`,
        says: `serves \`${route.host}\``,
        at: route.createdAt,
      },
      named
        ? {
            object: named.object,
            says: `names ${formatList(
              named.names.map(name => `\`${name}\``),
              3,
            )}`,
          }
        : getNothingNamed(first),
    ],
    since,
    next: getNext(first, named),
    hurts: count(hosts.length, 'host', 'hosts'),
    clearsIn: 'a minute after the fix',
    target: { tab: 'ingress', query: { host: hosts[0] } },
    marks: { hosts },
  });
}

/** The certificate that serves a host, wherever it is kept. */
interface NamedCertificate {
  object: string;
  name: string;
  names: readonly string[];
  /** Its names can never be changed, only those of another one chosen. */
  isFixed: boolean;
}

function getNamed({
  issuance,
  acm,
}: HostCertificate): NamedCertificate | undefined {
  if (acm) {
    const { domain, names } = acm;
    const object = `ACM certificate ${domain}`;
    return { object, name: domain, names, isFixed: true };
  }
  if (!issuance) {
    return undefined;
  }
  const { meta, dnsNames } = issuance.certificate;
  return {
    object: `Certificate ${meta.name}`,
    name: meta.name,
    names: dnsNames,
    isFixed: false,
  };
}

function getNothingNamed({ route }: HostCertificate) {
  return route.mayUseTlsStore
    ? { object: 'TLSStore default', says: 'does not exist' }
    : {
        object: `${route.routeKind} ${route.routeName}`,
        says: 'names no certificate, nor does its listener',
      };
}

function getBecause(
  { tooShort, route }: HostCertificate,
  named: NamedCertificate | undefined,
): string {
  if (!named) {
    return route.mayUseTlsStore
      ? 'Its route names no Secret, and there is no default TLS store.'
      : 'Neither its route nor the listener names a certificate.';
  }
  if (tooShort) {
    const labels =
      route.host.split('.').length - tooShort.split('.').length + 1;
    return `A wildcard covers one label, and \`${route.host}\` has ${labels} in its place.`;
  }
  return `The certificate \`${named.name}\` does not name this host.`;
}

function getNext(
  { tooShort, route }: HostCertificate,
  named: NamedCertificate | undefined,
): string {
  if (!named) {
    return route.mayUseTlsStore
      ? 'Name a Secret in the route, or add a TLSStore `default`'
      : 'Name a certificate in the listener, or ask for one of ACM';
  }
  if (tooShort) {
    const zone = tooShort.slice(1);
    const [app, ...rest] = route.host.slice(0, -zone.length).split('.');
    return `Rename the host to \`${[...rest, app].join(
      '-',
    )}${zone}\`, or add it to the certificate`;
  }
  return named.isFixed
    ? `Request a certificate that names \`${route.host}\`, and give it to the load balancer`
    : `Add \`${route.host}\` to \`dnsNames\` of \`${named.name}\``;
}
