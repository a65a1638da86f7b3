import {
  findFreeBlock,
  formatIpv4Block,
  overlap,
  parseIpv4Block,
} from './ipv4Block';
import type { Ipv4Block } from './ipv4Block';

/** What EKS takes for Services unless it collides with the VPC. */
const SERVICE_RANGES = ['172.20.0.0/16', '10.100.0.0/16'];

/** Range of the Services' addresses: the first of EKS' own two that is clear of the VPC. */
export function serviceRange(vpcCidr: string): string {
  const vpc = parseIpv4Block(vpcCidr);
  return (
    SERVICE_RANGES.find(
      range => !vpc || !overlap(parseIpv4Block(range)!, vpc),
    ) ?? SERVICE_RANGES[0]
  );
}

/** The wished range if no known VPC overlaps it, else the next free one of the same size in 10.0.0.0/8. */
export function proposeVpcRange(wished: string, inUse: string[]): string {
  const block = parseIpv4Block(wished);
  const taken = blocksOf([...inUse, ...SERVICE_RANGES]);
  if (!block || !blocksOf(inUse).some(other => overlap(other, block))) {
    return wished;
  }
  const free = findFreeBlock({
    outer: { base: 10 * 2 ** 24, bits: 8 },
    bits: block.bits,
    taken,
  });
  return free ? formatIpv4Block(free) : wished;
}

export function blocksOf(texts: string[]): Ipv4Block[] {
  return texts.flatMap(text => parseIpv4Block(text) ?? []);
}
