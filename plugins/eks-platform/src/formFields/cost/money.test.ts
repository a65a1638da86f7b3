import type { Quantity } from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  formatCost,
  formatCostRange,
  formatItemRange,
  formatMoney,
} from './money';

const exact = (value: number): Quantity => ({
  bound: 'exact',
  value,
  unit: 'USD/h',
  source: 'test',
});
const unknown: Quantity = {
  bound: 'unknown',
  reason: 'no prices for eu-west-1',
  unit: 'USD/h',
  source: 'test',
};

describe('money', () => {
  it('shows cents below 100 dollars only', () => {
    expect(formatMoney(5.144)).toBe('$5.14');
    expect(formatMoney(156.4)).toBe('$156');
    expect(formatMoney(1234.5)).toBe('$1,235');
  });

  it('writes a range in the unit', () => {
    const range = { low: exact(0.2143), high: exact(0.3183) };
    expect(formatCostRange({ ...range, unit: 'day' })).toBe('$5.14 – 7.64');
    expect(formatCostRange({ ...range, unit: 'month' })).toBe('$156 – 232');
    expect(formatCostRange({ low: exact(0.1), high: exact(0.1) })).toBe(
      '$0.10',
    );
  });

  it('never turns an unknown price into a number', () => {
    expect(formatCost(unknown)).toBe('–');
    expect(formatCostRange({ low: exact(1), high: unknown })).toBe('–');
    expect(formatItemRange(unknown, unknown)).toBe('–');
  });

  it('marks bounds', () => {
    const atMost: Quantity = {
      bound: 'atMost',
      value: 5.1,
      unit: 'USD/h',
      source: 'test',
    };
    expect(formatCost(atMost)).toBe('≤ $5.10');
  });

  it('gives items four places', () => {
    expect(formatItemRange(exact(0.0403), exact(0.1008))).toBe(
      '0.0403 – 0.1008',
    );
  });
});
