import { useLayoutEffect, type RefObject } from 'react';

/**
 * Lets `position: sticky` work below the wizard's card, which hides its overflow and so becomes a scroll container that
 * never scrolls. `clip` cuts the same corners without becoming one.
 */
export function useUnclippedAncestors(ref: RefObject<HTMLElement>) {
  useLayoutEffect(() => {
    const undo: (() => void)[] = [];
    let element = ref.current?.parentElement;
    while (element && element !== document.body) {
      if (getComputedStyle(element).overflowY === 'hidden') {
        const { style } = element;
        const before = style.overflow;
        style.overflow = 'clip';
        undo.push(() => {
          style.overflow = before;
        });
      }
      element = element.parentElement;
    }
    return () => {
      for (const restore of undo) {
        restore();
      }
    };
  }, [ref]);
}
