import { formatAge, formatMoment, formatSteadyAge } from './age';
import { formatMoney, formatUsd } from './money';
import type { Quantity } from './quantity';
import { formatCount, formatList, shorten, uncapitalise } from './words';

const base = { unit: 'USD/h', source: 'list prices' };

it.each<[Quantity, string]>([
  [{ ...base, bound: 'exact', value: 1.24 }, '$1.24/h'],
  [{ ...base, bound: 'atLeast', value: 1.2 }, '≥ $1.20/h'],
  [{ ...base, bound: 'atMost', value: 3902.4 }, '≤ $3,902/h'],
  [{ ...base, bound: 'unknown', reason: 'no spot price' }, '–'],
])('formatMoney(%j)', (quantity, text) => {
  expect(formatMoney(quantity)).toBe(text);
});

it('writes money per day, with the decimals of one type, in another language', () => {
  const quantity: Quantity = { ...base, bound: 'exact', value: 0.8048 };
  expect(formatMoney(quantity, { times: 24, per: 'day' })).toBe('$19.32/day');
  expect(formatMoney(quantity, { decimals: 4 })).toBe('$0.8048/h');
  expect(formatUsd(1234.5, { locale: 'pt-BR' })).toMatch(/1\.235|1\.234/);
});

it.each([
  [0, '0 s'],
  [90_000, '90 s'],
  [100_000, '1 min'],
  [29 * 60_000, '29 min'],
  [65 * 60_000, '1 h 5 min'],
  [60 * 60_000, '1 h'],
  [131 * 60_000, '2 h'],
  [47 * 3_600_000, '47 h'],
  [126 * 86_400_000, '126 d'],
  [-5, '0 s'],
])('formatAge(%d)', (span, text) => {
  expect(formatAge(span)).toBe(text);
});

it('moves in steps where a sentence should stand still', () => {
  expect(formatSteadyAge(47_000)).toBe('40 s');
  expect(formatSteadyAge(7_000)).toBe('7 s');
  expect(formatSteadyAge(125_000)).toBe('2 min');
});

it.each([
  ['2026-11-21T09:12:33Z', '09:12 UTC'],
  ['2026-12-13T09:12:33Z', '13 Dec'],
  ['2027-01-12T09:12:33Z', '12 Jan 2027'],
  ['never', 'never'],
])('formatMoment(%s)', (iso, text) => {
  expect(formatMoment(iso, new Date('2026-11-21T09:41:00Z'))).toBe(text);
});

it.each([
  ['No workload node can be created', 'no workload node can be created'],
  ['GPU node a is paid for', 'GPU node a is paid for'],
  ['Flux cannot fetch from Git', 'Flux cannot fetch from Git'],
  ['HelmRelease a fails', 'HelmRelease a fails'],
  ['a.example.org has no certificate', 'a.example.org has no certificate'],
])('goes on with %s', (title, text) => {
  expect(uncapitalise(title)).toBe(text);
});

it('counts, lists and shortens', () => {
  expect([formatCount(1, 'pod'), formatCount(1200, 'pod')]).toEqual([
    '1 pod',
    '1,200 pods',
  ]);
  expect(formatList(['a', 'b', 'c', 'd'])).toBe('a, b and 2 more');
  expect(formatList(['a', 'b'])).toBe('a and b');
  expect(shorten('one two three four', 12)).toBe('one two…');
});
