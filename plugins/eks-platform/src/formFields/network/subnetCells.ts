import {
  isOverlapping,
  parseAddressBlock,
  type AddressBlock,
} from './addressBlock';

export const TIERS = ['private', 'public', 'intra'] as const;

/** What a subnet is for. */
export type Tier = (typeof TIERS)[number];

/** Blocks of each tier, one per zone. */
export type Subnets = Record<Tier, string[]>;

/** One field of the table of subnets. */
export interface SubnetCell {
  tier: Tier;
  zone: number;
  path: string;
  text: string;
  block?: AddressBlock;
  /** The first other subnet that claims the same addresses. */
  takenBy?: { tier: Tier; zone: number };
}

/** All subnets in the order of the table, with who else claims their addresses. */
export function listSubnetCells(subnets: Subnets): SubnetCell[] {
  const cells: SubnetCell[] = TIERS.flatMap(tier =>
    subnets[tier].map((text, zone) => ({
      tier,
      zone,
      path: `subnets.${tier}.${zone}`,
      text,
      block: parseAddressBlock(text),
    })),
  );
  return cells.map(cell => ({
    ...cell,
    takenBy: cells.find(
      other =>
        other.path !== cell.path &&
        cell.block !== undefined &&
        other.block !== undefined &&
        isOverlapping(cell.block, other.block),
    ),
  }));
}

/** `a`, `b`, `c`: how a zone is named within its region. */
export function zoneLetter(zone: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + zone);
}
