import type { HostDns } from '../../hosts/hostDns';
import type { PublicHost } from '../../hosts/publicHost';
import type { Findings } from '../findings';

type DnsState = HostDns['state'];

/** A host with what is wrong with its name. */
export interface TroubledDns<S extends DnsState> {
  host: string;
  route: PublicHost;
  dns: Extract<HostDns, { state: S }>;
}

/** Hosts whose name is in one of these states. */
export function getTroubledDns<S extends DnsState>(
  findings: Pick<Findings, 'hosts' | 'dns'>,
  ...states: S[]
): TroubledDns<S>[] {
  return findings.hosts.flatMap(({ route }) => {
    const dns = findings.dns.get(route.host);
    return dns && (states as DnsState[]).includes(dns.state)
      ? [
          {
            host: route.host,
            route,
            dns: dns as Extract<HostDns, { state: S }>,
          },
        ]
      : [];
  });
}
