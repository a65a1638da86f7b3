import { toError } from '@backstage/errors';
import { useEffect, useState } from 'react';

/** Answers that several parts of a page share; asked again only when older than this. */
const SHARED_MS = 2_000;

/** What was read last; an error keeps what was known. */
export interface Polled<T> {
  value?: T;
  error?: Error;
  retry: () => void;
}

/** Options for {@link usePolled}. */
export interface UsePolledOptions<T> {
  /** Whom the answer belongs to: parts with the same owner and key that ask at once ask together. */
  owner: object;
  key: string;
  read: () => Promise<T>;
  /** Milliseconds until it is read again. */
  next: (value: T | undefined) => number;
}

const shared = new WeakMap<
  object,
  Map<string, { at: number; answer: Promise<unknown> }>
>();

/** Reads something again and again while it is shown. */
export function usePolled<T>(options: UsePolledOptions<T>): Polled<T> {
  const { owner, key } = options;
  const [state, setState] = useState<{ value?: T; error?: Error }>({});
  const [attempt, setAttempt] = useState(0);
  const { read, next } = options;
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const poll = async () => {
      let value: T | undefined;
      try {
        value = await readShared(owner, key, read);
        if (!isGone) {
          setState({ value });
        }
      } catch (failure) {
        if (!isGone) {
          setState(before => ({ ...before, error: toError(failure) }));
        }
      }
      if (!isGone) {
        timer = setTimeout(poll, next(value));
      }
    };
    poll();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
    // `read` and `next` are made anew each time; owner and key tell when they mean something else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [owner, key, attempt]);
  return { ...state, retry: () => setAttempt(attempt + 1) };
}

function readShared<T>(
  owner: object,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  const answers = shared.get(owner) ?? new Map();
  shared.set(owner, answers);
  const known = answers.get(key);
  if (known && Date.now() - known.at < SHARED_MS) {
    return known.answer as Promise<T>;
  }
  const answer = read();
  answers.set(key, { at: Date.now(), answer });
  answer.catch(() => answers.delete(key));
  return answer;
}
