import { contains, overlap, parseIpv4Block } from './ipv4Block';

/** Whether one range lies within another; false when either cannot be read. @public */
export function containsBlock(outer: string, inner: string): boolean {
  const [a, b] = [parseIpv4Block(outer), parseIpv4Block(inner)];
  return a !== undefined && b !== undefined && contains(a, b);
}

/** Whether two ranges share an address; false when either cannot be read. @public */
export function overlapBlocks(one: string, other: string): boolean {
  const [a, b] = [parseIpv4Block(one), parseIpv4Block(other)];
  return a !== undefined && b !== undefined && overlap(a, b);
}
