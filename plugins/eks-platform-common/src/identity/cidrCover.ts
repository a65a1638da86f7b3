import * as ipaddr from 'ipaddr.js';

/** Whether all addresses of a range lie in one of the others; ranges that cannot be read cover nothing. */
export function isCovered(cidr: string, by: readonly string[]): boolean {
  const inner = parse(cidr);
  return (
    inner !== undefined &&
    by.some(candidate => {
      const outer = parse(candidate);
      return (
        outer !== undefined &&
        outer[0].kind() === inner[0].kind() &&
        outer[1] <= inner[1] &&
        inner[0].match(outer as never)
      );
    })
  );
}

function parse(cidr: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | undefined {
  try {
    return ipaddr.parseCIDR(cidr);
  } catch {
    return undefined;
  }
}
