import {
  countUsable,
  formatAddress,
  isOverlapping,
  parseAddressBlock,
} from './addressBlock';

describe('address blocks', () => {
  it.each([
    ['10.4.0.0/20', 4091],
    ['10.4.48.0/24', 251],
    ['10.4.48.0/32', 0],
  ])('counts usable addresses of %s', (block, expected) => {
    expect(countUsable(block)).toBe(expected);
  });

  it.each(['', '10.4.0.0', '10.4.0.0/33', '10.4.256.0/24', 'a.b.c.d/8'])(
    'refuses "%s"',
    text => expect(parseAddressBlock(text)).toBeUndefined(),
  );

  it('compares blocks', () => {
    const [a, b, c] = ['10.4.0.0/20', '10.4.15.0/24', '10.4.16.0/24'].map(
      text => parseAddressBlock(text)!,
    );
    expect(isOverlapping(a, b)).toBe(true);
    expect(isOverlapping(a, c)).toBe(false);
    expect(formatAddress(a.to)).toBe('10.4.15.255');
  });
});
