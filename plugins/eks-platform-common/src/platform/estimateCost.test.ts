import { completeAnswers } from './completeAnswers';
import { estimateCost } from './estimateCost';
import { poolCeilings } from './poolCeiling';
import { exampleAnswers, exampleContext } from './testing/exampleInput';
import type { PlatformAnswers } from './answers';

function estimate(changes: Partial<PlatformAnswers> = {}) {
  const context = exampleContext();
  return estimateCost(
    completeAnswers(exampleAnswers(changes), context),
    context,
  );
}

describe('estimateCost', () => {
  it('counts what runs while nothing runs, low and high differing by spot only', () => {
    const cost = estimate();
    expect(
      cost.items.map(item => [
        item.name,
        item.perHour.value?.toFixed(4),
        item.high.value?.toFixed(4),
      ]),
    ).toEqual([
      ['Control plane', '0.1000', '0.1000'],
      ['NAT gateway', '0.0450', '0.0450'],
      ['Load balancer', '0.0225', '0.0225'],
      ['4 × public IPv4', '0.0200', '0.0200'],
      ['3 × t4g.medium, spot', '0.0403', '0.1008'],
      ['1 × c7g.large, spot', '0.0290', '0.0725'],
      ['Disks, 110 GiB gp3', '0.0121', '0.0121'],
    ]);
    const sum = (key: 'perHour' | 'high') =>
      cost.items.reduce((total, item) => total + item[key].value!, 0);
    expect(cost.low.value).toBeCloseTo(sum('perHour'), 10);
    expect(cost.high.value).toBeCloseTo(sum('high'), 10);
    expect(cost.source).toContain('EC2 of 6 Jul 2026');
    expect(cost.limit).toBe(20);
  });

  it('names a hosted zone only when the cluster gets one of its own', () => {
    const { ingress } = completeAnswers(exampleAnswers(), exampleContext());
    expect(estimate().notCounted).toContain('hosted zone');
    for (const other of [{ zone: 'shared' }, { entry: 'none' }] as const) {
      expect(
        estimate({ ingress: { ...ingress, ...other } }).notCounted,
      ).not.toContain('hosted zone');
    }
  });

  it('bounds what it may cost by the dearest type that fits into the limits', () => {
    const context = exampleContext();
    const answers = completeAnswers(exampleAnswers(), context);
    // 100 vCPU and 200 GiB: 12 of r7g.large by memory, 25 of m7g.large, 50 of c7g.large.
    expect(poolCeilings(answers, context)).toEqual({
      default: expect.closeTo(50 * 0.0725, 10),
    });
    const cost = estimateCost(answers, context);
    expect(cost.ceiling).toMatchObject({ bound: 'atMost' });
    expect(cost.ceiling.value).toBeCloseTo(
      0.1 + 0.045 + 0.0225 + 0.02 + 5 * 0.0336 + 3.625,
      10,
    );
  });

  it('knows no ceiling of a pool that no machine fits', () => {
    const context = exampleContext();
    const [pool] = context.preset.answers.pools;
    const answers = completeAnswers(
      exampleAnswers({ pools: [{ ...pool, families: ['zz9'] }] }),
      context,
    );
    expect(poolCeilings(answers, context)).toEqual({});
  });

  it('knows the price of extended support, and follows the answers', () => {
    expect(
      estimate({ kubernetesVersion: '1.33', supportPolicy: 'EXTENDED' })
        .items[0],
    ).toMatchObject({ name: 'Control plane, extended support' });
    const zones = estimate({ natGateways: 'per-zone' });
    expect(zones.low.value! - estimate().low.value!).toBeCloseTo(
      2 * 0.045 + 2 * 0.005,
      10,
    );
  });

  it('is unknown, never 0, in a region without prices', () => {
    const cost = estimate({ region: 'eu-west-1' });
    expect(cost.low).toMatchObject({ bound: 'unknown' });
    expect(cost.ceiling.value).toBeUndefined();
    expect(cost.items.length).toBeGreaterThan(0);
  });

  it('has no ceiling when a pool has no limit', () => {
    const [pool] = exampleContext().preset.answers.pools;
    expect(
      estimate({ pools: [{ ...pool, limits: {} }] }).ceiling,
    ).toMatchObject({ bound: 'unknown', reason: 'a pool has no limit' });
  });
});
