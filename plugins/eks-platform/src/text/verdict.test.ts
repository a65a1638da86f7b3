import { getVerdictState, joinVerdict } from './verdict';

describe('joinVerdict', () => {
  it.each([
    ['healthy', 'Healthy', undefined, 'Healthy'],
    [
      'in-trouble',
      'In trouble',
      'No workload node can be created',
      'In trouble: no workload node can be created',
    ],
    [
      'degraded',
      'Degraded',
      'GPU node ip-1 is paid for',
      'Degraded: GPU node ip-1 is paid for',
    ],
    [
      'being-created',
      'Being created',
      'Flux is at capacity',
      'Being created: Flux is at capacity',
    ],
    [
      'stopped',
      'Stopped',
      'at applying: subnet overlaps',
      'Stopped at applying: subnet overlaps',
    ],
  ] as const)('%s', (word, text, title, expected) => {
    expect(joinVerdict({ word, title }, text)).toBe(expected);
  });
});

describe('getVerdictState', () => {
  it('tells a refusal from silence', () => {
    const verdict = { word: 'not-known', summary: '' } as const;
    expect(getVerdictState(verdict, true)).toBe('denied');
    expect(getVerdictState(verdict, false)).toBe('unreachable');
  });
});
