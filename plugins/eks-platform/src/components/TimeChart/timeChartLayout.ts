/** A value that holds from a moment to the next point. */
export interface TimePoint {
  /** ISO 8601. */
  at: string;
  /** Undefined: nothing is known from here to the next point. */
  value: number | undefined;
}

/** One step of a drawn series; x and width in per cent of the time, height in per cent of the highest value. */
export interface TimeStep {
  x: number;
  width: number;
  height: number;
  value: number;
}

/** Where a chart over time draws what, all in per cent. */
export interface TimeChartLayout {
  /** Steps of each series, in their order. */
  series: TimeStep[][];
  /** Spans of which the first series knows nothing. */
  gaps: { x: number; width: number }[];
  ticks: { x: number; at: Date }[];
  max: number;
  toX: (at: string) => number | undefined;
}

const TICKS = 5;

/** Lays series out between two moments; points outside of them are cut, what is no time is left out. */
export function layOutTimeChart(options: {
  from: number;
  to: number;
  series: readonly (readonly TimePoint[])[];
}): TimeChartLayout {
  const { from, to } = options;
  const span = Math.max(1, to - from);
  const toShare = (time: number) =>
    Math.max(0, Math.min(100, ((time - from) / span) * 100));
  const max = options.series
    .flat()
    .reduce((most, { value }) => Math.max(most, value ?? 0), 0);
  const spans = options.series.map(points => toSpans(points, to, toShare));
  return {
    max,
    series: spans.map(steps =>
      steps.flatMap(({ x, width, value }) =>
        value === undefined
          ? []
          : [{ x, width, value, height: max === 0 ? 0 : (value / max) * 100 }],
      ),
    ),
    gaps: (spans[0] ?? [])
      .filter(({ value }) => value === undefined)
      .map(({ x, width }) => ({ x, width })),
    ticks: Array.from({ length: TICKS }, (_, index) => ({
      x: (index / (TICKS - 1)) * 100,
      at: new Date(from + (index / (TICKS - 1)) * span),
    })),
    toX: at => {
      const time = Date.parse(at);
      return time >= from && time <= to ? toShare(time) : undefined;
    },
  };
}

function toSpans(
  points: readonly TimePoint[],
  to: number,
  toShare: (time: number) => number,
) {
  const known = points
    .map(({ at, value }) => ({ time: Date.parse(at), value }))
    .filter(({ time }) => !Number.isNaN(time))
    .sort((a, b) => a.time - b.time);
  return known
    .map(({ time, value }, index) => {
      const x = toShare(time);
      const end = toShare(known[index + 1]?.time ?? to);
      return { x, width: end - x, value };
    })
    .filter(({ width }) => width > 0);
}
