import {
  formatDate,
  formatExact,
  formatMoment,
  formatSpan,
  getDaysUntil,
} from './time';

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

describe('formatMoment', () => {
  const now = new Date(2026, 10, 21, 18, 0);

  it.each([
    ['earlier today', new Date(2026, 10, 21, 9, 12), /^09:12$/],
    ['last night', new Date(2026, 10, 20, 20, 30), /^20:30$/],
    ['later today', new Date(2026, 10, 21, 21, 21), /^21:21$/],
    ['tomorrow', new Date(2026, 10, 22, 16, 24), /22/],
    ['two days ago', new Date(2026, 10, 19, 18, 0), /19/],
  ])('writes %s as a clock or a day', (_when, time, expected) => {
    const text = formatMoment(time, now.getTime());
    expect(text).toMatch(expected);
    expect(text.includes(':')).toBe(expected.source.includes(':'));
  });
});

describe('a time that is none', () => {
  it('is a dash, not an exception', () => {
    const odd = new Date('yesterday');
    expect(formatSpan(NaN)).toBe('–');
    expect(formatMoment(odd, 0)).toBe('–');
    expect(formatDate(odd, 0)).toBe('–');
    expect(formatExact(odd)).toBe('–');
  });
});

describe('getDaysUntil', () => {
  it('counts whole days, down below zero', () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(getDaysUntil('2026-11-23T11:00:00Z', now)).toBe(1);
    expect(getDaysUntil('2026-11-20T12:00:00Z', now)).toBe(-1);
  });
});
