/**
 * The time of day that simulator and backend read.
 *
 * A poll that comes round in a quarter of an hour is not waited for: the clock is moved on by that much at once, which is the worst case,
 * an event just after the question. Every other wait is a real one.
 */
export interface TimeOfDay {
  now(): number;
  /** Moves on to a moment; nothing when that has passed. */
  moveTo(at: number): void;
}
