import { formatPerDay, formatPerHour, roundParts } from './money';

const usd = { unit: 'USD/h', source: 'list prices' };

describe('money', () => {
  it.each([
    [{ ...usd, bound: 'exact', value: 1.2381 }, '$1.24/h', '$29.71/day'],
    [{ ...usd, bound: 'atLeast', value: 1.2381 }, '≥ $1.24/h', '≥ $29.71/day'],
    [{ ...usd, bound: 'atMost', value: 100 }, '≤ $100.00/h', '≤ $2,400/day'],
  ] as const)('writes %j', (quantity, perHour, perDay) => {
    expect(formatPerHour(quantity)).toBe(perHour);
    expect(formatPerDay(quantity)).toBe(perDay);
  });

  it('has no words for what is not known, and never a zero', () => {
    const unknown = { ...usd, bound: 'unknown', reason: 'no price' } as const;
    expect(formatPerHour(unknown)).toBeUndefined();
    expect(formatPerDay(unknown)).toBeUndefined();
  });

  it('rounds parts so that they add up to the total', () => {
    const parts = [0.8048, 0.2925, 0.1, 0.0454];
    const rounded = roundParts(parts);
    expect(rounded.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1.24);
    expect(rounded).toEqual([0.8, 0.29, 0.1, 0.05]);
  });
});
