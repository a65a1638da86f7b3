import type { Quantity } from '@eks-platform/backstage-plugin-eks-platform-common';
import { sumPerHour } from './sumPerHour';

const price = (
  bound: 'exact' | 'atMost' | 'atLeast',
  value: number,
): Quantity => ({
  bound,
  value,
  unit: 'USD/h',
  source: 'list',
});
const unknown: Quantity = {
  bound: 'unknown',
  reason: 'no price',
  unit: 'USD/h',
  source: '',
};

describe('sumPerHour', () => {
  it.each([
    [[price('exact', 1), price('exact', 2)], 'exact', 3],
    [[price('exact', 1), price('atMost', 2)], 'atMost', 3],
    [[price('exact', 1), unknown], 'atLeast', 1],
    [[price('atLeast', 1), price('exact', 2)], 'atLeast', 3],
  ] as const)('%j: %s %d', (parts, bound, value) => {
    expect(sumPerHour([...parts])).toMatchObject({ bound, value });
  });

  it.each([[[]], [[unknown]], [[unknown, price('atMost', 1)]]])(
    'says nothing of %j',
    parts => {
      expect(sumPerHour(parts)).toBeUndefined();
    },
  );
});
