import { groupBegins, toTimePoints } from './lastDayPoints';

const at = (clock: string) => `2026-11-21T${clock}:00.000Z`;
const look = (clock: string, nodes: number | undefined) => ({
  at: at(clock),
  verdict: 'healthy' as const,
  problems: 0,
  nodes,
});

describe('toTimePoints', () => {
  it('keeps where a value changes, and knows nothing of time without a look', () => {
    const points = [
      look('08:00', 4),
      look('08:05', 4),
      look('08:10', 5),
      look('10:00', 5),
    ];
    expect(toTimePoints(points, 'nodes', Date.parse(at('07:00')))).toEqual([
      { at: at('07:00'), value: undefined },
      { at: at('08:00'), value: 4 },
      { at: at('08:10'), value: 5 },
      { at: at('08:40'), value: undefined },
      { at: at('10:00'), value: 5 },
    ]);
  });
});

describe('groupBegins', () => {
  it('joins what begins close together', () => {
    const begins = [
      { at: at('09:12'), number: 1 },
      { at: at('08:57'), number: 2 },
      { at: at('01:00'), number: 3 },
    ];
    expect(groupBegins(begins, 24 * 3_600_000)).toEqual([
      { at: at('01:00'), numbers: [3] },
      { at: at('08:57'), numbers: [2, 1] },
    ]);
  });
});
