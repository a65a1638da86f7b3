import type { PlatformAnswers } from '../answers';
import { errorsOfExample } from '../testing/checkExample';

/** Answers, field of the first error, its message, what its button sets. */
export type Refusal = [
  Partial<PlatformAnswers>,
  string,
  string | RegExp,
  Record<string, unknown>?,
];

/** One test per row: what is told first, and where. */
export function itRefuses(refusals: Refusal[]): void {
  it.each(
    refusals.map(([answers, field, message, set]) => ({
      answers,
      field,
      message,
      set,
    })),
  )('refuses $answers at $field', ({ answers, field, message, set }) => {
    const [first] = errorsOfExample(answers);
    expect(first).toBeDefined();
    expect(first.field).toBe(field);
    expect(first.message).toMatch(message);
    // A row without a button says nothing about it.
    expect(first.fix?.set).toEqual(set ?? first.fix?.set);
  });
}
