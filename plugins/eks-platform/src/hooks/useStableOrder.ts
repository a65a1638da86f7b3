import { useRef, useState } from 'react';

/** Keeps items in the order in which they stood while pointer or focus is among them; new ones come last, gone ones go. */
export function useStableOrder<T extends { key: string }>(items: T[]) {
  const [isHeld, setHeld] = useState(false);
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
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    },
  };
}
