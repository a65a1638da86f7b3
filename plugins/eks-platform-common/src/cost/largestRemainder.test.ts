import fc from 'fast-check';
import { roundByLargestRemainder } from './largestRemainder';

const toCents = (value: number) => Math.round(value * 100);

describe('roundByLargestRemainder', () => {
  it.each([
    [[0.8048, 0.288, 0.1, 0.045], [0.8, 0.29, 0.1, 0.05], 1.24],
    [[1 / 3, 1 / 3, 1 / 3], [0.34, 0.33, 0.33], 1],
    [[0.1, 0.2], [0.1, 0.2], 0.3],
    [[], [], 0],
    [[0.004], [0], 0],
  ])('%j', (parts, rounded, total) => {
    expect(roundByLargestRemainder(parts)).toEqual({ parts: rounded, total });
  });

  it('gives parts that add up to the rounded total, none a cent off', () => {
    const price = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.array(price, { maxLength: 30 }), parts => {
        const { parts: rounded, total } = roundByLargestRemainder(parts);
        const sum = rounded.reduce((cents, part) => cents + toCents(part), 0);
        expect(sum).toBe(toCents(total));
        const exact = parts.reduce((all, part) => all + part, 0);
        expect(Math.abs(total - exact)).toBeLessThanOrEqual(0.0051);
        rounded.forEach((part, i) => {
          expect(Math.abs(part - parts[i])).toBeLessThan(0.0101);
        });
      }),
    );
  });
});
