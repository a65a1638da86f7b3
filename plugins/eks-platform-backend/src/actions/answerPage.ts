import { InputError } from '@backstage/errors';

// About 4,000 tokens at four characters each, less what is around the rows.
const MOST_CHARACTERS = 14_000;
const MOST_ROWS = 100;

/** The part of a long answer that a language model can hold. */
export interface AnswerPage<T> {
  rows: T[];
  total: number;
  /** Give it back for the rest; absent on the last page. */
  nextCursor?: string;
}

/** Rows from the cursor on, as many as fit; at least one. */
export function answerPage<T>(
  all: readonly T[],
  cursor: string | undefined,
): AnswerPage<T> {
  const from = readCursor(cursor);
  const rows: T[] = [];
  let characters = 0;
  for (const row of all.slice(from, from + MOST_ROWS)) {
    characters += JSON.stringify(row).length;
    if (rows.length > 0 && characters > MOST_CHARACTERS) {
      break;
    }
    rows.push(row);
  }
  const next = from + rows.length;
  return {
    rows,
    total: all.length,
    nextCursor: next < all.length ? String(next) : undefined,
  };
}

function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) {
    return 0;
  }
  if (!/^\d{1,9}$/.test(cursor)) {
    throw new InputError(
      `Cursor "${cursor}" is none: give back nextCursor of the answer before, or leave it out`,
    );
  }
  return Number(cursor);
}
