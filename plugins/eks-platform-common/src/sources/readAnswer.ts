import type { Answer } from './answer';

/** The value of a fresh answer. @public */
export function getFresh<T>(answer: Answer<T>): T | undefined {
  if (answer.state === 'ok') {
    return answer.value;
  }
  return undefined;
}

/** The value of an answer, or what was known before the source broke. @public */
export function getLastKnown<T>(answer: Answer<T>): T | undefined {
  if (answer.state === 'ok') {
    return answer.value;
  }
  return answer.last?.value;
}

/** When the value was seen. @public */
export function getObservedAt(answer: Answer<unknown>): string | undefined {
  return answer.state === 'ok' ? answer.observedAt : answer.last?.observedAt;
}
