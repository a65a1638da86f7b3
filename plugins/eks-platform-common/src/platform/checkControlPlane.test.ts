import { firstErrorOf, refusals } from './__testUtils__/refusals';
import {
  checkExample as check,
  errorsOfExample as errorsOf,
  systemPods as pods,
} from './testing/checkExample';

describe('control plane and system nodes', () => {
  it.each(
    refusals([
      [
        { kubernetesVersion: '1.20' },
        'kubernetesVersion',
        /not among those/,
        { kubernetesVersion: '1.36' },
      ],
      [
        { kubernetesVersion: '1.34' },
        'kubernetesVersion',
        '1.34 leaves standard support in 11 days (2 Dec 2026). Choose 1.36, or accept extended support: + $365 a month.',
      ],
      [
        { kubernetesVersion: '1.33' },
        'kubernetesVersion',
        '1.33: sandbox allows 1.34 and newer. Choose 1.36.',
      ],
      [
        { allowedCidrs: ['0.0.0.0/0'] },
        'allowedCidrs.0',
        '0.0.0.0/0 opens the API to everyone; sandbox does not allow it. Add your office range instead.',
      ],
      [
        { allowedCidrs: ['203.0.113.7'] },
        'allowedCidrs.0',
        /write the range 203\.0\.113\.7\/32/,
        { 'allowedCidrs.0': '203.0.113.7/32' },
      ],
      [
        { allowedCidrs: ['203.0.113.7/24'] },
        'allowedCidrs.0',
        /Use 203\.0\.113\.0\/24/,
      ],
      [
        { allowedCidrs: ['10.0.0.0/8'] },
        'allowedCidrs.0',
        /not a public address/,
      ],
      [{ allowedCidrs: ['::/0'] }, 'allowedCidrs.0', /Write an IPv4 range/],
      [
        {
          allowedCidrs: Array.from(
            { length: 40 },
            (_, i) => `203.0.113.${i}/32`,
          ),
        },
        'allowedCidrs',
        /42 ranges; EKS takes 40/,
      ],
      [
        {
          system: { instanceType: 'x9.huge', buys: 'spot', desired: 3, max: 5 },
        },
        'system.instanceType',
        /Choose t4g\.medium/,
      ],
      [
        {
          system: {
            instanceType: 't4g.medium',
            buys: 'spot',
            desired: 1,
            max: 5,
          },
        },
        'system.desired',
        /two system nodes or more/,
      ],
      [
        {
          system: {
            instanceType: 't4g.medium',
            buys: 'spot',
            desired: 3,
            max: 2,
          },
        },
        'system.max',
        /between 3 and 20/,
      ],
    ]),
  )('refuses $answers at $field', ({ answers, error }) => {
    expect(firstErrorOf(answers)).toMatchObject(error);
  });

  it('refuses a system group that the bootstrap does not fit on, by pods, CPU or memory', () => {
    const [error] = errorsOf({}, {}, pods(40));
    expect(error).toMatchObject({
      field: 'system.desired',
      message:
        'Too little pod places: with one of 3 nodes gone, the system pods need 2.0 of 3.9 vCPU, 2.5 of 6.3 GiB, 40 of 34 pods. Take 4 nodes or a larger type.',
      fix: { set: { 'system.desired': 4, 'system.max': 6 } },
    });
    const heavy = [{ ...pods(2)[0], cpu: '3', memory: '4Gi' }];
    expect(errorsOf({}, {}, heavy)[0].message).toMatch(
      /^Too little CPU and memory/,
    );
    const daemon = [{ ...pods(1)[0], pods: 18, daemonSet: true }];
    // No number of nodes helps against pods that are on each.
    expect(errorsOf({}, {}, daemon)[0]).toMatchObject({
      message: expect.stringContaining('Take a larger type.'),
    });
  });

  it('accepts extended support when it is asked for', () => {
    const findings = check({
      kubernetesVersion: '1.34',
      supportPolicy: 'EXTENDED',
    });
    expect(findings.filter(item => item.level === 'error')).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'kubernetes-version', level: 'note' }),
    );
  });
});
