export { TimeChart, type TimeChartProps } from './TimeChart';
export type { TimeSeries } from './TimeSeries';
export type { TimePoint } from './timeChartLayout';
