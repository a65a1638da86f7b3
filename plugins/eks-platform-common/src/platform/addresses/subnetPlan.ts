import {
  findFreeBlock,
  formatIpv4Block,
  parseIpv4Block,
  sizeOf,
} from './ipv4Block';
import type { Ipv4Block } from './ipv4Block';

/** Blocks per tier, one per zone and in their order. */
export interface SubnetPlan {
  private: string[];
  public: string[];
  intra: string[];
}

/** AWS keeps five addresses of each subnet. */
const KEPT_BY_AWS = 5;

const SMALLEST = 28;

/**
 * Cuts a VPC range into subnets: a sixteenth per private one, a 256th per public and intra one, each tier beginning at a round place.
 *
 * Gives undefined when the range is too small for that.
 */
export function planSubnets(
  vpcCidr: string,
  zones: number,
): SubnetPlan | undefined {
  const outer = parseIpv4Block(vpcCidr);
  if (!outer || outer.bits > 22) {
    return undefined;
  }
  const small = Math.min(outer.bits + 8, SMALLEST);
  const taken: Ipv4Block[] = [];
  const take = (bits: number, from: number): string[] => {
    const blocks: string[] = [];
    for (let zone = 0; zone < zones; zone += 1) {
      const block = findFreeBlock({ outer, bits, taken, from });
      if (block) {
        taken.push(block);
        blocks.push(formatIpv4Block(block));
      }
    }
    return blocks;
  };
  const behind = () => {
    const last = taken[taken.length - 1];
    return last.base + sizeOf(last);
  };
  // Rounded up to four small blocks, so that the third tier begins at .52 in a /16.
  const round = (base: number) => {
    const step = 4 * 2 ** (32 - small);
    return Math.ceil(base / step) * step;
  };
  const plan = {
    private: take(outer.bits + 4, outer.base),
    public: take(small, round(behind())),
    intra: take(small, round(behind())),
  };
  const complete = Object.values(plan).every(tier => tier.length === zones);
  return complete ? plan : undefined;
}

/** Addresses that pods, nodes and load balancers can have. */
export function usableAddresses(cidrs: string[]): number {
  return cidrs
    .map(cidr => parseIpv4Block(cidr))
    .reduce(
      (sum, block) =>
        sum + (block ? Math.max(0, sizeOf(block) - KEPT_BY_AWS) : 0),
      0,
    );
}
