export { TimeChart, type TimeChartProps, type TimeSeries } from './TimeChart';
export type { TimePoint } from './timeChartLayout';
