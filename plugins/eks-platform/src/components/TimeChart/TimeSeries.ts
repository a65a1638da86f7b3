import type { TimePoint } from './timeChartLayout';

/** One line of a chart over time. */
export interface TimeSeries {
  name: string;
  /** `area`: accent, behind. `trouble`: solid in the colour of trouble, on top. */
  kind: 'area' | 'trouble';
  points: TimePoint[];
}
