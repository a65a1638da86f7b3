import type { Clock, Instant } from './Clock';

interface Repetition {
  period: number;
  next: Instant;
  work: () => void;
}

/** Time that moves only when a test says so; repeated work runs in its order. */
export class ManualClock implements Clock {
  #now: Instant;
  readonly #repetitions = new Set<Repetition>();

  constructor(start: Instant | string) {
    this.#now = typeof start === 'string' ? Date.parse(start) : start;
  }

  now(): Instant {
    return this.#now;
  }

  every(period: number, work: () => void): () => void {
    const repetition = { period, next: this.#now + period, work };
    this.#repetitions.add(repetition);
    return () => this.#repetitions.delete(repetition);
  }

  /** Moves time forward and runs everything that falls due on the way. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#repetitions]
        .filter(repetition => repetition.next <= end)
        .sort((a, b) => a.next - b.next)[0];
      if (!due) {
        break;
      }
      this.#now = Math.max(this.#now, due.next);
      due.next += due.period;
      due.work();
    }
    this.#now = end;
  }
}
