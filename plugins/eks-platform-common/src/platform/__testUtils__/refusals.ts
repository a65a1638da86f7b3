import type { PlatformAnswers } from '../answers';
import { errorsOfExample } from '../testing/checkExample';

interface Refusal {
  answers: Partial<PlatformAnswers>;
  field: string;
  /** What the first error has to look like. */
  error: object;
}

/** Rows of a table: answers, field of the first error, its message, and what its button sets where that matters. */
export function refusals(
  rows: [
    answers: Partial<PlatformAnswers>,
    field: string,
    message: string | RegExp,
    set?: Record<string, unknown>,
  ][],
): Refusal[] {
  return rows.map(([answers, field, message, set]) => ({
    answers,
    field,
    error: {
      field,
      message:
        typeof message === 'string'
          ? expect.stringContaining(message)
          : expect.stringMatching(message),
      ...(set && { fix: expect.objectContaining({ set }) }),
    },
  }));
}

/** What is told first. */
export function firstErrorOf(answers: Partial<PlatformAnswers>) {
  return errorsOfExample(answers)[0];
}
