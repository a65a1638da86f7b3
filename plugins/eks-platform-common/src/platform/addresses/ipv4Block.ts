/** An IPv4 block; `base` is its first address as an unsigned integer. */
export interface Ipv4Block {
  base: number;
  bits: number;
}

const TEXT = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** Reads `10.0.0.0/16`. The address need not be the first of its block: compare with {@link firstOfBlock}. */
export function parseIpv4Block(text: string): Ipv4Block | undefined {
  const match = TEXT.exec(text);
  if (!match) {
    return undefined;
  }
  const [a, b, c, d, bits] = match.slice(1).map(Number);
  if ([a, b, c, d].some(part => part > 255) || bits > 32) {
    return undefined;
  }
  // Multiplied, since shifting would give negative numbers from 128.0.0.0 on.
  return { base: a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d, bits };
}

/** Number of addresses. */
export function sizeOf(block: Ipv4Block): number {
  return 2 ** (32 - block.bits);
}

/** The block that holds the address, beginning at its first one. */
export function firstOfBlock(block: Ipv4Block): Ipv4Block {
  return { base: block.base - (block.base % sizeOf(block)), bits: block.bits };
}

export function formatIpv4Block({ base, bits }: Ipv4Block): string {
  const parts = [24, 16, 8, 0].map(
    shift => Math.floor(base / 2 ** shift) % 256,
  );
  return `${parts.join('.')}/${bits}`;
}

export function overlap(a: Ipv4Block, b: Ipv4Block): boolean {
  return a.base < b.base + sizeOf(b) && b.base < a.base + sizeOf(a);
}

export function contains(outer: Ipv4Block, inner: Ipv4Block): boolean {
  return (
    inner.base >= outer.base &&
    inner.base + sizeOf(inner) <= outer.base + sizeOf(outer)
  );
}

/** First block of a size inside `outer`, at or behind `from`, that overlaps none of the others. */
export function findFreeBlock(options: {
  outer: Ipv4Block;
  bits: number;
  taken: Ipv4Block[];
  from?: number;
}): Ipv4Block | undefined {
  const { outer, bits, taken } = options;
  const size = 2 ** (32 - bits);
  const start = options.from ?? outer.base;
  let base = Math.ceil(start / size) * size;
  while (base + size <= outer.base + sizeOf(outer)) {
    const candidate = { base, bits };
    const blocking = taken.find(block => overlap(block, candidate));
    if (!blocking) {
      return candidate;
    }
    base = Math.ceil((blocking.base + sizeOf(blocking)) / size) * size;
  }
  return undefined;
}
