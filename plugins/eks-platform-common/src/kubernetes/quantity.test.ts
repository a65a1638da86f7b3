import fc from 'fast-check';
import { bytesToGib, parseQuantity } from './quantity';

describe('parseQuantity', () => {
  it.each([
    ['0', 0],
    ['2', 2],
    ['250m', 0.25],
    ['1500n', 1.5e-6],
    ['1k', 1000],
    ['1Ki', 1024],
    ['1.5Gi', 1610612736],
    ['.5', 0.5],
    ['1.', 1],
    ['1e3', 1000],
    ['1E3', 1000],
    ['1E', 1e18],
    ['12e-1', 1.2],
    ['-3', -3],
    ['+3Mi', 3145728],
    ['3920m', 3.92],
  ])('reads %s', (text, expected) => {
    expect(parseQuantity(text)).toBeCloseTo(expected, 9);
  });

  it.each([
    '',
    'Gi',
    '1K',
    '1 Gi',
    '1gb',
    '.',
    '1.2.3',
    'e3',
    '1mi',
    '0x10',
    'NaN',
    '∞',
  ])('refuses "%s"', text => {
    expect(parseQuantity(text)).toBeUndefined();
  });

  it('reads every integer with every suffix as a multiple of the integer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.constantFrom(...['', 'm', 'k', 'M', 'G', 'Ki', 'Mi', 'Gi', 'Ti']),
        (value, suffix) => {
          const unit = parseQuantity(`1${suffix}`)!;
          const read = parseQuantity(`${value}${suffix}`)!;
          expect(read).toBeCloseTo(value * unit, 6);
        },
      ),
    );
  });

  it('never throws and never answers NaN', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(parseQuantity(text)).not.toBeNaN();
      }),
    );
  });

  it('turns bytes into GiB', () => {
    expect(bytesToGib(parseQuantity('16Gi')!)).toBe(16);
  });
});
