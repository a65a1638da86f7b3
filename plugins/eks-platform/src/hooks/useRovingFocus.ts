import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** One tab stop for all elements marked `data-roving` inside; arrow keys, Home and End move among them. */
export function useRovingFocus() {
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const items = getItems(ref.current);
    if (items.length > 0 && !items.some(item => item.tabIndex === 0)) {
      items[0].tabIndex = 0;
    }
  });

  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const items = getItems(ref.current);
    const index = items.indexOf(document.activeElement as HTMLElement);
    if (index < 0) {
      return;
    }
    const targets: Record<string, number> = { Home: 0, End: items.length - 1 };
    const target = targets[event.key] ?? index + (STEPS[event.key] ?? NaN);
    const next = items[target];
    if (next) {
      event.preventDefault();
      items[index].tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
  }, []);

  return { ref, onKeyDown };
}

function getItems(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-roving]') ?? [])];
}
