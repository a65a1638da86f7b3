const FOCUSABLE =
  'input:not(:disabled), select:not(:disabled), textarea, button:not(:disabled), [tabindex]';

/** Moves the focus to the first wrong answer of a page; a group of controls hands it to its first one. */
export function focusFirstError(root: HTMLElement | null) {
  const invalid = root?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const target = invalid?.matches(FOCUSABLE)
    ? invalid
    : invalid?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  target?.scrollIntoView?.({ block: 'center' });
}
