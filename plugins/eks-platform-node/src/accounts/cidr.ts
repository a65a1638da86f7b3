const IPV4_CIDR = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** Says what is wrong with an IPv4 block such as `198.51.100.7/32`; undefined when nothing is. */
export function findCidrFault(text: string): string | undefined {
  const match = IPV4_CIDR.exec(text);
  const numbers = match?.slice(1).map(Number) ?? [];
  const [prefix] = numbers.slice(4);
  const octets = numbers.slice(0, 4);
  if (!match || octets.some(octet => octet > 255) || prefix > 32) {
    return 'expected an IPv4 block such as 198.51.100.7/32';
  }
  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const size = 2 ** (32 - prefix);
  const first = address - (address % size);
  if (first !== address) {
    const dotted = [24, 16, 8, 0].map(shift => (first >>> shift) & 255);
    return `it has bits behind its /${prefix}; write ${dotted.join(
      '.',
    )}/${prefix}, or ${octets.join('.')}/32 for the one address`;
  }
  return undefined;
}
