export { PerHour, type PerHourProps } from './PerHour';
