export { PerHour, type PerHourProps } from './PerHour';
export { QuantityText, type QuantityTextProps } from './QuantityText';
