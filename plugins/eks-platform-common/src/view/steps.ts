/** Work in steps, so that whoever runs it can let others go first in between. @public */
export type Steps<T> = Generator<void, T, void>;

/** Visits every item, so many a step. */
export function* visitInSteps<T>(
  items: readonly T[],
  options: { perStep: number },
  visit: (item: T) => void,
): Steps<void> {
  for (const [i, item] of items.entries()) {
    visit(item);
    if ((i + 1) % options.perStep === 0) {
      yield;
    }
  }
}

/** Runs all steps at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
  }
}
