import { completeAnswers } from './completeAnswers';
import { estimateCost } from './estimateCost';
import type { PlatformPrices } from './platformContext';
import { exampleAnswers, exampleContext } from './testing/exampleInput';

const NOTHING_ELSE = {
  publicIpv4: 0,
  gp3GibMonth: 0,
  hoursPerMonth: 730,
  fargate: { vcpu: 0, gib: 0 },
  region: 'us-east-1',
  source: 'the document',
};

/** The estimate with the prices that a document counted with. */
function estimate(options: {
  prices: Omit<PlatformPrices, keyof typeof NOTHING_ELSE>;
  machines: [string, number][];
  system: { instanceType: string; desired: number };
  idle: { instanceType: string; count: number }[];
  entry: 'traefik' | 'none';
  components?: Parameters<typeof estimateCost>[2];
}) {
  const { prices, machines, system, idle, entry, components } = options;
  const plain = exampleContext();
  const context = exampleContext({
    instanceTypes: new Map(
      machines.map(([name, onDemandPerHour]) => [
        name,
        { vcpu: 2, memoryGib: 4, arch: 'amd64' as const, onDemandPerHour },
      ]),
    ),
    pricesOf: () => ({ ...NOTHING_ELSE, ...prices }),
    preset: {
      ...plain.preset,
      idleNodes: idle.map(node => ({ ...node, buys: 'on-demand' as const })),
    },
  });
  const answers = completeAnswers(
    exampleAnswers({
      system: { ...system, buys: 'on-demand', max: 5 },
      ingress: { ...exampleAnswers().ingress!, entry },
    }),
    context,
  );
  return estimateCost(answers, context, components).high.value!;
}

describe('costs that the reference platforms state', () => {
  const gitOps = {
    prices: {
      asOf: '2025-04-01',
      controlPlane: { standard: 0.1, extended: 0.6 },
      natGateway: 0.045,
      loadBalancer: 0.0225,
    },
    machines: [['c6g.medium', 0.03]] as [string, number][],
    system: { instanceType: 'c6g.medium', desired: 3 },
    idle: [{ instanceType: 'c6g.medium', count: 1 }],
    entry: 'none' as const,
  };

  it('GitOps platform: 0.265 $/h without the trail', () => {
    expect(estimate(gitOps)).toBeCloseTo(0.265, 10);
  });

  it('GitOps platform: 8.46 $/day with the trail, which the document rounds to 7', () => {
    const perDay =
      24 *
      estimate({
        ...gitOps,
        components: {
          components: [
            {
              title: 'CloudTrail',
              costItems: [{ title: 'CloudTrail', hourlyUsd: 2.1 / 24 }],
            },
          ],
        },
      });
    expect(perDay).toBeCloseTo(8.46, 10);
  });

  it('JupyterHub campus: 279.83 $ in four weeks', () => {
    const weeks = 4 * 7 * 24;
    const perHour = estimate({
      prices: {
        asOf: '2021-06-01',
        controlPlane: { standard: 67.2 / weeks, extended: 0.6 },
        natGateway: 30.24 / weeks,
        loadBalancer: 16.8 / weeks,
      },
      machines: [
        ['t3a.medium', 52.53 / weeks],
        ['t3a.large', 56.53 / weeks],
      ],
      system: { instanceType: 't3a.medium', desired: 1 },
      idle: [{ instanceType: 't3a.large', count: 2 }],
      entry: 'traefik',
    });
    expect(perHour * weeks).toBeCloseTo(279.83, 8);
  });
});
