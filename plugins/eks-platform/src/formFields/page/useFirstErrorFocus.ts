import { useEffect, type RefObject } from 'react';
import { focusFirstError } from './focusFirstError';

/** Moves the focus to the first wrong answer after Next was refused; it would stay on the button otherwise. */
export function useFirstErrorFocus(
  ref: RefObject<HTMLElement>,
  /** What was refused; undefined while nothing is. */
  refused: string | undefined,
) {
  useEffect(() => {
    if (refused === undefined) {
      return undefined;
    }
    // The pressed button takes the focus once more after its click.
    const timer = setTimeout(() => focusFirstError(ref.current));
    return () => clearTimeout(timer);
  }, [ref, refused]);
}
