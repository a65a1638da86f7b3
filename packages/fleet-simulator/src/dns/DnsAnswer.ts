/** What the simulated DNS holds of one name. */
export interface DnsAnswer {
  /** IPv4. */
  addresses?: string[];
  cname?: string;
  texts?: string[];
  /** `nxdomain`: no such name; `servfail`: the zone is broken; `silent`: its servers never answer. */
  fails?: 'nxdomain' | 'servfail' | 'silent';
}

/** Names in small letters; one may begin with `*.`. */
export type DnsTable = ReadonlyMap<string, DnsAnswer>;

/** The answer for a name: its own, or that of the nearest wildcard above it, as DNS has it; undefined: no such name. */
export function findAnswer(
  table: DnsTable,
  name: string,
): DnsAnswer | undefined {
  const own = table.get(name);
  if (own) {
    return own;
  }
  const labels = name.split('.');
  for (let i = 1; i < labels.length; i++) {
    const above = labels.slice(i).join('.');
    const wildcard = table.get(`*.${above}`);
    if (wildcard) {
      return wildcard;
    }
    // A name that is there ends the search: a wildcard does not reach below it.
    if (table.has(above)) {
      return undefined;
    }
  }
  return undefined;
}
