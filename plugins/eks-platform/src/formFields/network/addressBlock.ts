/** AWS keeps five addresses of each subnet for itself. */
const KEPT_BY_AWS = 5;

/** A block of IPv4 addresses as numbers; `to` is the last one. */
export interface AddressBlock {
  from: number;
  to: number;
  size: number;
}

/** Reads `10.4.48.0/24`; undefined for anything that is no IPv4 block. */
export function parseAddressBlock(text: string): AddressBlock | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(
    text,
  );
  if (!match) {
    return undefined;
  }
  const [a, b, c, d, prefix] = match.slice(1).map(Number);
  if ([a, b, c, d].some(byte => byte > 255) || prefix > 32) {
    return undefined;
  }
  const size = 2 ** (32 - prefix);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const from = Math.floor(address / size) * size;
  return { from, to: from + size - 1, size };
}

export function formatAddress(address: number): string {
  return [24, 16, 8, 0]
    .map(shift => Math.floor(address / 2 ** shift) % 256)
    .join('.');
}

export function isOverlapping(a: AddressBlock, b: AddressBlock): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Addresses of a subnet that nodes and pods may use; undefined for no block. */
export function countUsable(text: string): number | undefined {
  const block = parseAddressBlock(text);
  return block && Math.max(0, block.size - KEPT_BY_AWS);
}
