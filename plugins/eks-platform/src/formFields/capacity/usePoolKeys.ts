import { useState, type KeyboardEvent, type RefObject } from 'react';

/** Keys of the grid of pools: arrows move, Enter opens, Escape closes, Delete removes. */
export function usePoolKeys(options: {
  grid: RefObject<HTMLElement>;
  rows: number;
  open: number | undefined;
  onOpen(row: number | undefined): void;
  onRemove(row: number): void;
}) {
  const { grid, rows, open, onOpen, onRemove } = options;
  const [current, setCurrent] = useState(0);
  const active = Math.min(current, Math.max(0, rows - 1));

  const rowElement = (row: number) =>
    grid.current?.querySelector<HTMLElement>(`[data-pool-row="${row}"]`);
  const focusRow = (row: number) => {
    if (row >= 0 && row < rows) {
      setCurrent(row);
      rowElement(row)?.focus();
    }
  };
  const focusCell = (row: number, step: 1 | -1) => {
    const element = rowElement(row);
    const stops = [
      ...(element ? [element] : []),
      ...(element?.querySelectorAll<HTMLElement>('button') ?? []),
    ];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
  };

  return {
    active,
    onKeyDown(event: KeyboardEvent<HTMLElement>, row: number) {
      const isRow = event.target === event.currentTarget;
      const actions: Record<string, (() => void) | undefined> = {
        ArrowUp: () => focusRow(row - 1),
        ArrowDown: () => focusRow(row + 1),
        ArrowRight: () => focusCell(row, 1),
        ArrowLeft: () => focusCell(row, -1),
        // On one of the row's buttons, Enter presses it.
        Enter: isRow ? () => onOpen(open === row ? undefined : row) : undefined,
        Escape: open === row ? () => onOpen(undefined) : undefined,
        Delete: () => onRemove(row),
      };
      const action = actions[event.key];
      if (action) {
        event.preventDefault();
        action();
      }
    },
    onEditorKeyDown(event: KeyboardEvent<HTMLElement>, row: number) {
      if (event.key === 'Escape') {
        event.preventDefault();
        onOpen(undefined);
        focusRow(row);
      } else if (
        event.key === 'Enter' &&
        (event.target as HTMLElement).matches('input, select')
      ) {
        // Enter in an input would send the form.
        event.preventDefault();
      }
    },
  };
}
