import { useState } from 'react';
import { useKeys } from './useKeys';

/** Options for {@link useRowKeys}. */
export interface UseRowKeysOptions {
  names: string[];
  selected?: string;
  onOpen: (name: string | undefined) => void;
}

/** j and k move among rows (elements marked `data-row`), Enter opens the one that has focus, Esc closes. */
export function useRowKeys(options: UseRowKeysOptions) {
  const { names, selected, onOpen } = options;
  const [active, setActive] = useState<string>();
  const move = (step: number) => {
    const index = names.indexOf(active ?? selected ?? '');
    const next = names[Math.max(0, Math.min(names.length - 1, index + step))];
    setActive(next);
    const row = document.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(next ?? '')}"]`,
    );
    row?.focus();
    row?.scrollIntoView?.({ block: 'nearest' });
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Escape: () => {
      if (selected) {
        onOpen(undefined);
      }
    },
  });
  return { active };
}
