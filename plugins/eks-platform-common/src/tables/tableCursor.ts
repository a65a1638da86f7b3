import type { CellValue } from './tableColumns';

/**
 * Where a page ended: the sorted-by values and the id of its last row, so that the next page is right even when rows
 * have come and gone since.
 */
export interface TablePlace {
  values: CellValue[];
  id: string;
}

/** A place as text that is safe in a URL. */
export function formatCursor({ values, id }: TablePlace): string {
  // Undefined is null in JSON, which no cell is.
  const bytes = new TextEncoder().encode(JSON.stringify([id, ...values]));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** The place that a cursor names; undefined when it is none of ours or belongs to another sorting. */
export function parseCursor(
  text: string,
  values: number,
): TablePlace | undefined {
  try {
    const base64 = text.replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(base64), char => char.charCodeAt(0));
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!Array.isArray(parsed) || parsed.length !== values + 1) {
      return undefined;
    }
    const [id, ...cells] = parsed;
    const isCell = (cell: unknown) =>
      cell === null || typeof cell === 'string' || typeof cell === 'number';
    return typeof id === 'string' && cells.every(isCell)
      ? { id, values: cells.map(cell => cell ?? undefined) }
      : undefined;
  } catch {
    return undefined;
  }
}
