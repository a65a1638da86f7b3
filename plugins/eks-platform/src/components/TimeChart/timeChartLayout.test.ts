import { layOutTimeChart } from './timeChartLayout';

const at = (hour: number) => `2026-11-21T0${hour}:00:00Z`;
const from = Date.parse(at(0));
const to = Date.parse(at(8));

describe('layOutTimeChart', () => {
  it('draws steps that hold until the next point, as shares of the highest value', () => {
    const { series, max } = layOutTimeChart({
      from,
      to,
      series: [
        [
          { at: at(4), value: 40 },
          { at: at(0), value: 20 },
        ],
        [{ at: at(6), value: 10 }],
      ],
    });
    expect(max).toBe(40);
    expect(series[0]).toEqual([
      { x: 0, width: 50, height: 50, value: 20 },
      { x: 50, width: 50, height: 100, value: 40 },
    ]);
    expect(series[1]).toEqual([{ x: 75, width: 25, height: 25, value: 10 }]);
  });

  it('keeps what is not known apart from zero', () => {
    const { series, gaps } = layOutTimeChart({
      from,
      to,
      series: [
        [
          { at: at(0), value: 0 },
          { at: at(2), value: undefined },
          { at: at(4), value: 1 },
        ],
      ],
    });
    expect(gaps).toEqual([{ x: 25, width: 25 }]);
    expect(series[0].map(({ value }) => value)).toEqual([0, 1]);
  });

  it('cuts at both ends and leaves out what is no time', () => {
    const { series, toX } = layOutTimeChart({
      from,
      to,
      series: [
        [
          { at: '2026-11-20T00:00:00Z', value: 1 },
          { at: 'soon', value: 9 },
          { at: '2026-11-22T00:00:00Z', value: 2 },
        ],
      ],
    });
    expect(series[0]).toEqual([expect.objectContaining({ x: 0, width: 100 })]);
    expect(toX(at(2))).toBe(25);
    expect(toX('2026-11-22T00:00:00Z')).toBeUndefined();
    expect(toX('soon')).toBeUndefined();
  });

  it('draws nothing of nothing', () => {
    expect(layOutTimeChart({ from, to, series: [] })).toMatchObject({
      series: [],
      gaps: [],
      max: 0,
    });
  });
});
