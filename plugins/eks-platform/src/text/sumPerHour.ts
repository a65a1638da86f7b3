import type { Quantity } from '@eks-platform/backstage-plugin-eks-platform-common';

/** Adds prices up with their bounds; undefined when nothing can be said of the sum. */
export function sumPerHour(quantities: Quantity[]): Quantity | undefined {
  const bounds = new Set(quantities.map(({ bound }) => bound));
  const isOpen = bounds.has('unknown') || bounds.has('atLeast');
  // Part of it is missing and part of it is too high: the sum bounds nothing.
  if (quantities.length === 0 || (isOpen && bounds.has('atMost'))) {
    return undefined;
  }
  const value = quantities.reduce((sum, part) => sum + (part.value ?? 0), 0);
  if (isOpen) {
    return value > 0
      ? { bound: 'atLeast', value, unit: 'USD/h', source: '' }
      : undefined;
  }
  const bound = bounds.has('atMost') ? 'atMost' : 'exact';
  return { bound, value, unit: 'USD/h', source: '' };
}
