import { CustomErrorBase, isError, NotFoundError } from '@backstage/errors';
import type { Answer } from '@eks-platform/backstage-plugin-eks-platform-common';
import { TooLargeError } from '../watch/TooLargeError';
import { DeniedError } from '@eks-platform/backstage-plugin-eks-platform-node';

type Missing = Exclude<Answer<unknown>['state'], 'ok'>;

/** The answer of one source over time: a failure keeps what was known before, and since when it lasts. */
export class AnswerKeeper<T> {
  #answer: Answer<T> = { state: 'loading' };

  get(): Answer<T> {
    return this.#answer;
  }

  /** `incomplete`: what of the answer could not be understood. */
  succeed(value: T, observedAt: Date, incomplete?: string) {
    this.#answer = {
      state: 'ok',
      value,
      observedAt: observedAt.toISOString(),
      ...(incomplete && { incomplete }),
    };
  }

  /** Returns the state that the error means. */
  fail(error: unknown, now: Date): Missing {
    const state = stateOf(error);
    const before = this.#answer;
    this.#answer = {
      state,
      message: messageOf(error),
      next:
        error instanceof DeniedError || error instanceof TooLargeError
          ? error.next
          : undefined,
      since:
        before.state === state
          ? before.since ?? now.toISOString()
          : now.toISOString(),
      last: lastOf(before),
    };
    return state;
  }

  /** There is nothing to ask, and what was known is about something that is gone. */
  reset(state: 'not-asked' | 'loading') {
    this.#answer = { state };
  }
}

function stateOf(error: unknown): Missing {
  if (error instanceof DeniedError) {
    return 'denied';
  }
  return error instanceof NotFoundError ? 'not-installed' : 'unreachable';
}

// What others throw may quote the answer, and so what nobody may see.
function messageOf(error: unknown): string {
  return error instanceof CustomErrorBase
    ? error.message
    : `The answer was not understood (${
        isError(error) ? error.name : 'error'
      })`;
}

function lastOf<T>(answer: Answer<T>) {
  return answer.state === 'ok'
    ? { value: answer.value, observedAt: answer.observedAt }
    : answer.last;
}
