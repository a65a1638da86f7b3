import { useEffect, useRef } from 'react';

/** What to do for which key; `1`, `/`, `j`, `Escape`. */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

const STORAGE_KEY = 'eks-platform.keys';

/** Whether the user lets single keys act. */
export function areKeysEnabled(): boolean {
  return localStorage.getItem(STORAGE_KEY) !== 'off';
}

export function setKeysEnabled(isEnabled: boolean) {
  localStorage.setItem(STORAGE_KEY, isEnabled ? 'on' : 'off');
}

/** Lets single keys act while focus is not in a field, a dialog or a menu, and while the user has not switched them off. */
export function useKeys(keys: KeyMap) {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = Object.prototype.hasOwnProperty.call(
        current.current,
        event.key,
      )
        ? current.current[event.key]
        : undefined;
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (
        action &&
        !hasModifier &&
        !event.defaultPrevented &&
        !isOccupied(event.target) &&
        (event.key === 'Escape' || areKeysEnabled())
      ) {
        action(event);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isOccupied(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest(
        'input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]',
      ) !== null)
  );
}
