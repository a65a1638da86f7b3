import { parseDuration } from './duration';

it.each([
  ['24h', 86_400_000],
  ['1h30m', 5_400_000],
  ['90s', 90_000],
  ['1m0.5s', 60_500],
  ['250ms', 250],
  ['Never', undefined],
  ['', undefined],
  [undefined, undefined],
  ['1d', undefined],
  ['h', undefined],
])('parseDuration(%s)', (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});
