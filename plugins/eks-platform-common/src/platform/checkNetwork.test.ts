import { firstErrorOf, refusals } from './__testUtils__/refusals';
import { completeAnswers } from './completeAnswers';
import {
  checkExample as check,
  errorsOfExample as errorsOf,
} from './testing/checkExample';
import { exampleAnswers, exampleContext } from './testing/exampleInput';

const subnets = {
  private: ['10.4.0.0/20', '10.4.16.0/20', '10.4.32.0/20'],
  public: ['10.4.48.0/24', '10.4.49.0/24', '10.4.50.0/24'],
  intra: ['10.4.52.0/24', '10.4.53.0/24', '10.4.54.0/24'],
};

describe('network', () => {
  it.each(
    refusals([
      [{ zones: 1 }, 'zones', 'EKS needs two zones; add b or c.', { zones: 3 }],
      [{ zones: 4 }, 'zones', /at most three/],
      [
        { vpcCidr: '10.4.0.0/12' },
        'vpcCidr',
        '10.4.0.0/12: AWS takes /16 to /28. Use 10.4.0.0/16.',
        { vpcCidr: '10.4.0.0/16' },
      ],
      [
        { vpcCidr: '10.4.7.0/16' },
        'vpcCidr',
        /does not begin/,
        { vpcCidr: '10.4.0.0/16' },
      ],
      [{ vpcCidr: '10.4.0.0/24' }, 'vpcCidr', /too small for 9 subnets/],
      [{ vpcCidr: '10.4.0' }, 'vpcCidr', 'Write a range such as 10.0.0.0/16.'],
      [{ vpcCidr: '300.4.0.0/16' }, 'vpcCidr', /Write a range/],
      [
        { vpcCidr: '10.4.0.0/22' },
        'vpcCidr',
        /hold 177 addresses, and the pools at their limits need about/,
      ],
      [
        {
          vpcCidr: '10.4.0.0/16',
          subnets: {
            ...subnets,
            intra: ['10.4.52.0/24', '10.4.49.0/24', '10.4.54.0/24'],
          },
        },
        'subnets.intra.1',
        'Intra subnet b, 10.4.49.0/24, is also public subnet b.',
        { 'subnets.intra.1': '10.4.53.0/24' },
      ],
      [
        {
          vpcCidr: '10.4.0.0/16',
          subnets: {
            ...subnets,
            public: ['10.4.16.0/24', '10.4.49.0/24', '10.4.50.0/24'],
          },
        },
        'subnets.public.0',
        /overlaps private subnet b, 10\.4\.16\.0\/20/,
        { 'subnets.public.0': '10.4.48.0/24' },
      ],
      [
        { vpcCidr: '10.5.0.0/16', subnets },
        'subnets.private.0',
        /is outside of 10\.5\.0\.0\/16/,
      ],
      [
        { vpcCidr: '10.4.0.0/16', zones: 2, subnets },
        'subnets.private',
        /2 zones need 2 private subnets; there are 3/,
        { subnets: undefined },
      ],
      [
        {
          vpcCidr: '10.4.0.0/16',
          subnets: { ...subnets, intra: ['x', '10.4.53.0/24', '10.4.54.0/24'] },
        },
        'subnets.intra.0',
        /write a range/,
      ],
    ]),
  )('refuses $answers at $field', ({ answers, error }) => {
    expect(firstErrorOf(answers)).toMatchObject(error);
  });

  it('notes an overlap with a known VPC and proposes the next free range', () => {
    const vpcs = [
      { account: 'sandbox', cidr: '10.0.0.0/16', cluster: 'bluesky' },
      { account: 'sandbox', cidr: '10.1.0.0/16', cluster: 'atlas' },
      { account: 'data-dev', cidr: '10.2.0.0/16', cluster: 'dp' },
    ];
    expect(check({}, { vpcs }).map(item => item.rule)).not.toContain(
      'vpc-range',
    );
    expect(
      completeAnswers(exampleAnswers(), exampleContext({ vpcs })).vpcCidr,
    ).toBe('10.2.0.0/16');
    expect(check({ vpcCidr: '10.0.0.0/16' }, { vpcs })).toContainEqual({
      rule: 'vpc-range',
      level: 'note',
      field: 'vpcCidr',
      message:
        '10.0.0.0/16 is used by bluesky; two VPCs with the same range can never be connected.',
      fix: { label: 'Use 10.2.0.0/16', set: { vpcCidr: '10.2.0.0/16' } },
    });
  });

  it.each([
    ['8.8.0.0/16', true],
    ['172.32.0.0/16', true],
    ['172.16.0.0/16', false],
    ['100.64.0.0/16', false],
  ])('notes that %s belongs to others: %s', (vpcCidr, isNoted) => {
    expect(
      check({ vpcCidr }).some(({ message }) =>
        message.includes('belongs to others on the internet'),
      ),
    ).toBe(isNoted);
    expect(errorsOf({ vpcCidr })).toEqual([]);
  });
});
