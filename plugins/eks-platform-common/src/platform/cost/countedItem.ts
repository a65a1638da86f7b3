/** One line of the estimate in USD per hour; low and high differ by spot prices only. */
export interface CountedItem {
  name: string;
  low: number;
  high: number;
}

/** A line that costs the same whatever happens. */
export function fixed(name: string, perHour: number): CountedItem {
  return { name, low: perHour, high: perHour };
}
