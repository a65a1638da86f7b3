import type { SourceStatus } from '@eks-platform/backstage-plugin-eks-platform-common';
import { getDataFreshness } from './dataFreshness';

const NOW = 1_000_000;
const source = (state: SourceStatus['state']): SourceStatus => ({
  source: 'nodes',
  area: 'Nodes',
  state,
});

describe('getDataFreshness', () => {
  it.each([
    ['live', [source('ok'), source('not-installed')], 2_000, 'live', 'ok'],
    ['live', [source('ok'), source('loading')], 55_000, 'live', 'ok'],
    ['live', [source('ok'), source('denied')], 2_000, 'partial', 'warning'],
    ['live', [source('unreachable')], 2_000, 'partial', 'late'],
    ['lost', [source('ok')], 5_000, 'live', 'ok'],
    ['lost', [source('ok')], 31_000, 'late', 'late'],
  ] as const)(
    'stream %s, sources %j, heard %d ms ago: %s',
    (stream, sources, age, word, state) => {
      const heardAt = NOW - age;
      const live =
        stream === 'live'
          ? ({ state: 'live', heardAt } as const)
          : ({ state: 'lost', heardAt, retryAt: NOW + 1 } as const);
      expect(getDataFreshness([...sources], live, NOW)).toEqual({
        word,
        state,
        age,
      });
    },
  );

  it('has no age before the server said anything', () => {
    const live = { state: 'connecting', since: NOW } as const;
    expect(getDataFreshness([], live, NOW)).toMatchObject({
      word: 'connecting',
      age: undefined,
    });
  });
});
