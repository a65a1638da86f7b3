import { useRef, useState, type FocusEvent } from 'react';

/** Keeps items in the order in which they stood while pointer or focus is among them; new ones come last, gone ones go. */
export function useStableOrder<T extends { key: string }>(items: T[]) {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isHeld = isPointed || isFocused;
  const order = useRef<string[]>([]);
  const rank = new Map(order.current.map((key, index) => [key, index]));
  const shown = isHeld
    ? [...items].sort(
        (a, b) =>
          (rank.get(a.key) ?? Infinity) - (rank.get(b.key) ?? Infinity) || 0,
      )
    : items;
  order.current = shown.map(item => item.key);
  return {
    items: shown,
    holdProps: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: (event: FocusEvent) =>
        setFocused(event.currentTarget.contains(event.relatedTarget)),
    },
  };
}
