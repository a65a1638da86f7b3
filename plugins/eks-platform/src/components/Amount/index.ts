export { PerHour, type PerHourProps } from './PerHour';
export { AmountText, type AmountTextProps } from './AmountText';
export { QuantityText, type QuantityTextProps } from './QuantityText';
