import { useEffect, type RefObject } from 'react';

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
    const timer = setTimeout(() => {
      const invalid = ref.current?.querySelector<HTMLElement>(
        '[aria-invalid="true"]',
      );
      const target = invalid?.matches('[role="radiogroup"]')
        ? invalid.querySelector<HTMLElement>('input:not(:disabled)')
        : invalid;
      target?.focus();
      target?.scrollIntoView?.({ block: 'center' });
    });
    return () => clearTimeout(timer);
  }, [ref, refused]);
}
