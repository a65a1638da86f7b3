import { useEffect, type RefObject } from 'react';

/** Moves the focus to the first wrong answer after Next was refused; it would stay on the button otherwise. */
export function useFirstErrorFocus(
  ref: RefObject<HTMLElement>,
  errorSchema: object | undefined,
) {
  const refused = JSON.stringify(errorSchema ?? {});
  useEffect(() => {
    if (refused === '{}') {
      return;
    }
    const invalid = ref.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"]',
    );
    const target = invalid?.matches('[role="radiogroup"]')
      ? invalid.querySelector<HTMLElement>('input:not(:disabled)')
      : invalid;
    target?.focus();
    target?.scrollIntoView?.({ block: 'center' });
  }, [ref, refused]);
}
