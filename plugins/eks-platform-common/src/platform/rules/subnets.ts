import {
  contains,
  findFreeBlock,
  firstOfBlock,
  formatIpv4Block,
  overlap,
  parseIpv4Block,
} from '../addresses/ipv4Block';
import type { Ipv4Block } from '../addresses/ipv4Block';
import { planSubnets, usableAddresses } from '../addresses/subnetPlan';
import { aboutAddresses, addressesAtLimits } from '../addressNeed';
import type { Finding } from '../finding';
import type { PlatformRule, RuleInput } from './platformRule';

const TIERS = ['private', 'public', 'intra'] as const;
const NARROWEST = 28;

interface Cell {
  tier: (typeof TIERS)[number];
  index: number;
  text: string;
  block?: Ipv4Block;
}

/** Subnets must lie in the VPC, clear of each other, one per tier and zone. */
export const subnetsRule: PlatformRule = {
  id: 'subnets',
  check({ answers }) {
    const { subnets, zones, vpcCidr } = answers;
    const vpc = parseIpv4Block(vpcCidr);
    const cells = TIERS.flatMap(tier =>
      subnets[tier].map(
        (text, index): Cell => ({
          tier,
          index,
          text,
          block: parseIpv4Block(text),
        }),
      ),
    );
    if (!vpc || cells.length === 0) {
      return [];
    }
    const uneven = TIERS.find(tier => subnets[tier].length !== zones);
    if (uneven) {
      return [
        {
          level: 'error',
          field: `subnets.${uneven}`,
          message: `${zones} zones need ${zones} ${uneven} subnets; there are ${subnets[uneven].length}.`,
          fix: {
            label: 'Derive them from the range',
            set: { subnets: undefined },
          },
        },
      ];
    }
    return cells.flatMap((cell, position) =>
      checkCell({
        cell,
        before: cells.slice(0, position),
        all: cells,
        vpc,
        vpcCidr,
        usual: planSubnets(vpcCidr, zones)?.[cell.tier][cell.index],
      }),
    );
  },
};

function checkCell(options: {
  cell: Cell;
  before: Cell[];
  all: Cell[];
  vpc: Ipv4Block;
  vpcCidr: string;
  /** Block of this cell when subnets are derived. */
  usual?: string;
}): Omit<Finding, 'rule'>[] {
  const { cell, before, all, vpc, vpcCidr, usual } = options;
  const field = `subnets.${cell.tier}.${cell.index}`;
  const { block } = cell;
  const name = labelOf(cell);
  const taken = all
    .filter(other => other !== cell)
    .flatMap(other => other.block ?? []);
  const free = () => {
    const wanted = usual ? parseIpv4Block(usual) : undefined;
    const found =
      wanted && !taken.some(other => overlap(other, wanted))
        ? wanted
        : findFreeBlock({
            outer: vpc,
            bits: Math.min(block?.bits ?? 24, NARROWEST),
            taken,
          });
    const text = found && formatIpv4Block(found);
    return text
      ? { fix: { label: `Use ${text}`, set: { [field]: text } } }
      : {};
  };
  const error = (message: string): Omit<Finding, 'rule'>[] => [
    { level: 'error', field, message, ...free() },
  ];
  if (!block) {
    return error(`${name}: write a range such as 10.0.0.0/20.`);
  }
  if (formatIpv4Block(firstOfBlock(block)) !== cell.text) {
    return error(
      `${name}, ${cell.text}, does not begin at its block's first address.`,
    );
  }
  if (block.bits > NARROWEST) {
    return error(`${name}, ${cell.text}, is too small: AWS takes /16 to /28.`);
  }
  if (!contains(vpc, block)) {
    return error(`${name}, ${cell.text}, is outside of ${vpcCidr}.`);
  }
  const other = before.find(
    candidate => candidate.block && overlap(candidate.block, block),
  );
  if (!other) {
    return [];
  }
  return error(
    other.text === cell.text
      ? `${name}, ${cell.text}, is also ${labelOf(other).toLocaleLowerCase(
          'en-US',
        )}.`
      : `${name}, ${cell.text}, overlaps ${labelOf(other).toLocaleLowerCase(
          'en-US',
        )}, ${other.text}.`,
  );
}

function labelOf({ tier, index }: Cell): string {
  return `${tier[0].toLocaleUpperCase('en-US')}${tier.slice(1)} subnet ${
    'abc'[index] ?? index + 1
  }`;
}

/** Private subnets must hold the pods of all pools at their limits. */
export const addressesRule: PlatformRule = {
  id: 'addresses',
  check(input: RuleInput) {
    const { subnets } = input.answers;
    if (subnets.private.length === 0) {
      return [];
    }
    const have = usableAddresses(subnets.private);
    const need = addressesAtLimits(input.answers, input.context);
    return have >= need
      ? []
      : [
          {
            level: 'error',
            field: input.given.subnets ? 'subnets.private.0' : 'vpcCidr',
            message: `The private subnets hold ${have.toLocaleString(
              'en-US',
            )} addresses, and the pools at their limits need about ${aboutAddresses(
              need,
            ).toLocaleString(
              'en-US',
            )}. Take a wider range, or lower the limits of a pool.`,
          },
        ];
  },
};
