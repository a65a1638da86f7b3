import fc from 'fast-check';
import {
  contains,
  firstOfBlock,
  formatIpv4Block,
  overlap,
  parseIpv4Block,
} from './ipv4Block';
import { planSubnets, usableAddresses } from './subnetPlan';
import { proposeVpcRange, serviceRange } from './vpcRange';

const block = fc
  .record({
    base: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    bits: fc.integer({ min: 8, max: 28 }),
  })
  .map(firstOfBlock);

describe('IPv4 blocks', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(block, item => {
        expect(parseIpv4Block(formatIpv4Block(item))).toEqual(item);
      }),
    );
  });

  it.each([
    '',
    '10.0.0.0',
    '10.0.0/8',
    '256.0.0.0/8',
    '10.0.0.0/33',
    '::/0',
    ' 10.0.0.0/8',
    '10.0.0.0/8\n',
  ])('are not %j', text => expect(parseIpv4Block(text)).toBeUndefined());
});

describe('planSubnets', () => {
  it('cuts the range of the preset as the reference platform does', () => {
    expect(planSubnets('10.4.0.0/16', 3)).toEqual({
      private: ['10.4.0.0/20', '10.4.16.0/20', '10.4.32.0/20'],
      public: ['10.4.48.0/24', '10.4.49.0/24', '10.4.50.0/24'],
      intra: ['10.4.52.0/24', '10.4.53.0/24', '10.4.54.0/24'],
    });
    expect(usableAddresses(planSubnets('10.4.0.0/16', 3)!.private)).toBe(12273);
  });

  it('gives blocks inside the range and apart, or nothing', () => {
    fc.assert(
      fc.property(
        block.filter(item => item.bits >= 16),
        fc.constantFrom(2, 3),
        (vpc, zones) => {
          const plan = planSubnets(formatIpv4Block(vpc), zones);
          expect(plan === undefined).toBe(vpc.bits > 22);
          fc.pre(plan !== undefined);
          const blocks = Object.values(plan!)
            .flat()
            .map(text => parseIpv4Block(text)!);
          expect(blocks).toHaveLength(zones * 3);
          blocks.forEach((one, index) => {
            expect(contains(vpc, one)).toBe(true);
            blocks.slice(index + 1).forEach(other => {
              expect(overlap(one, other)).toBe(false);
            });
          });
        },
      ),
    );
  });
});

describe('proposeVpcRange', () => {
  it('keeps the wish unless it is in use, and never proposes a used range', () => {
    fc.assert(
      fc.property(
        fc.array(block.map(formatIpv4Block), { maxLength: 8 }),
        inUse => {
          const proposed = proposeVpcRange('10.0.0.0/16', inUse);
          const clashes = inUse.some(text =>
            overlap(parseIpv4Block(text)!, parseIpv4Block(proposed)!),
          );
          const isFull = inUse.some(text =>
            contains(parseIpv4Block(text)!, parseIpv4Block('10.0.0.0/8')!),
          );
          expect(clashes && !isFull).toBe(false);
        },
      ),
    );
  });

  it('keeps the Services clear of the VPC', () => {
    expect(serviceRange('10.0.0.0/16')).toBe('172.20.0.0/16');
    expect(serviceRange('172.20.0.0/16')).toBe('10.100.0.0/16');
    expect(serviceRange('10.100.0.0/16')).toBe('172.20.0.0/16');
  });
});
