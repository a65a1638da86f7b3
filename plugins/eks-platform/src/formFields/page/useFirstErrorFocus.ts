import { useEffect, useRef, type RefObject } from 'react';
import { focusFirstError } from './focusFirstError';

/** Moves the focus to the first wrong answer after Next was refused; it would stay on the button otherwise. */
export function useFirstErrorFocus(
  ref: RefObject<HTMLElement>,
  options: {
    /** What was refused; undefined while nothing is. */
    refused: string | undefined;
    /** Whether the findings on the page are those of the present answers: until then the first wrong one is not known. */
    isSettled: boolean;
  },
) {
  const { refused, isSettled } = options;
  const awaited = useRef<string>();
  useEffect(() => {
    awaited.current = refused;
  }, [refused]);
  useEffect(() => {
    // Once for each refusal: later checks must not pull the focus away from who is typing.
    if (isSettled && awaited.current !== undefined) {
      awaited.current = undefined;
      // The pressed button takes the focus once more after its click.
      setTimeout(() => focusFirstError(ref.current));
    }
  }, [ref, refused, isSettled]);
}
