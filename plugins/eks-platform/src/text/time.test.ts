import { formatSpan, getDaysUntil } from './time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('formatSpan', () => {
  it.each([
    [0, '0 s'],
    [-5, '0 s'],
    [59_999, '59 s'],
    [29 * MINUTE, '29 min'],
    [HOUR, '1 h'],
    [100 * MINUTE, '1 h 40 min'],
    [2 * HOUR + MINUTE, '2 h'],
    [26 * HOUR, '1 d'],
    [126 * 24 * HOUR, '126 d'],
  ])('writes %s ms as %s', (span, expected) => {
    expect(formatSpan(span)).toBe(expected);
  });
});

describe('getDaysUntil', () => {
  it('counts whole days, down below zero', () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(getDaysUntil('2026-11-23T11:00:00Z', now)).toBe(1);
    expect(getDaysUntil('2026-11-20T12:00:00Z', now)).toBe(-1);
  });
});
