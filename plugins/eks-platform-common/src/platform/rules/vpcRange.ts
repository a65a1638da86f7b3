import {
  firstOfBlock,
  formatIpv4Block,
  overlap,
  parseIpv4Block,
} from '../addresses/ipv4Block';
import { planSubnets } from '../addresses/subnetPlan';
import { proposeVpcRange, serviceRange } from '../addresses/vpcRange';
import type { Finding } from '../finding';
import type { PlatformRule } from './platformRule';

const WIDEST = 16;
const NARROWEST = 28;
/** The narrowest range that holds the subnets of three zones. */
const ROOMY = 22;
/** Ranges that nobody has on the internet: RFC 1918 and RFC 6598. */
const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
];

/** The VPC range must be one that AWS takes, hold the subnets, and is best not used elsewhere. */
export const vpcRangeRule: PlatformRule = {
  id: 'vpc-range',
  check({ answers, context }) {
    const { vpcCidr, zones, subnets, networkMode } = answers;
    if (networkMode === 'existing') {
      return [];
    }
    const error = (
      message: string,
      better?: string,
    ): Omit<Finding, 'rule'>[] => [
      {
        level: 'error',
        field: 'vpcCidr',
        message: better ? `${message} Use ${better}.` : message,
        ...(better
          ? { fix: { label: `Use ${better}`, set: { vpcCidr: better } } }
          : {}),
      },
    ];
    const block = parseIpv4Block(vpcCidr);
    if (!block) {
      return error('Write a range such as 10.0.0.0/16.');
    }
    if (block.bits < WIDEST || block.bits > NARROWEST) {
      const bits = block.bits < WIDEST ? WIDEST : NARROWEST;
      return error(
        `${vpcCidr}: AWS takes /${WIDEST} to /${NARROWEST}.`,
        formatIpv4Block(
          firstOfBlock({
            base: block.base,
            bits: bits === NARROWEST ? WIDEST : bits,
          }),
        ),
      );
    }
    const first = formatIpv4Block(firstOfBlock(block));
    if (first !== vpcCidr) {
      return error(
        `${vpcCidr} does not begin at its block's first address.`,
        first,
      );
    }
    const services = parseIpv4Block(serviceRange(vpcCidr))!;
    if (overlap(services, block)) {
      return error(
        `${vpcCidr} overlaps the Services' range ${formatIpv4Block(services)}.`,
      );
    }
    const hasOwnSubnets = subnets.private.length > 0;
    if (!hasOwnSubnets && !planSubnets(vpcCidr, zones)) {
      return error(
        `${vpcCidr} is too small for ${
          zones * 3
        } subnets; the smallest range is /22.`,
        formatIpv4Block(firstOfBlock({ base: block.base, bits: ROOMY })),
      );
    }
    const others = context.vpcs.filter(vpc => vpc.account === answers.account);
    const clash = others.find(vpc => {
      const other = parseIpv4Block(vpc.cidr);
      return other && overlap(other, block);
    });
    const taken = others.map(vpc => vpc.cidr);
    if (!PRIVATE.some(range => overlap(parseIpv4Block(range)!, block))) {
      const free = proposeVpcRange(context.preset.answers.vpcCidr, taken);
      return [
        {
          level: 'note',
          field: 'vpcCidr',
          message: `${vpcCidr} belongs to others on the internet; what they run there cannot be reached from this network.`,
          fix: { label: `Use ${free}`, set: { vpcCidr: free } },
        },
      ];
    }
    if (!clash) {
      return [];
    }
    const free = proposeVpcRange(vpcCidr, taken);
    return [
      {
        level: 'note',
        field: 'vpcCidr',
        message: `${vpcCidr} is used by ${clash.cluster}; two VPCs with the same range can never be connected.`,
        ...(free !== vpcCidr
          ? { fix: { label: `Use ${free}`, set: { vpcCidr: free } } }
          : {}),
      },
    ];
  },
};
