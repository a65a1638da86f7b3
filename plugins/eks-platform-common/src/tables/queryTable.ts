import type { CellValue, TableColumns } from './tableColumns';
import { formatCursor, parseCursor, type TablePlace } from './tableCursor';
import type { TablePage, TableQuery } from './tableQuery';

const collator = new Intl.Collator('en', { numeric: true });

/** The query names what the table has not. @public */
export class TableQueryError extends Error {
  readonly name = 'TableQueryError';
}

/** One page of rows: filtered, searched, sorted, and cut after the place that the cursor names. */
export function queryTable<T>(
  rows: readonly T[],
  table: TableColumns<T>,
  query: TableQuery,
): TablePage<T> {
  refuseUnknownColumns(table, query);
  const after = query.cursor ? readCursor(query.cursor, query) : undefined;
  const matching = rows.filter(row => matches(row, table, query));
  const placed = matching.map(row => ({ row, place: placeOf(row) }));
  const compare = (a: TablePlace, b: TablePlace) => comparePlaces(a, b, query);
  placed.sort((a, b) => compare(a.place, b.place));
  const from = after
    ? placed.findIndex(({ place }) => compare(place, after) > 0)
    : 0;
  const page = from < 0 ? [] : placed.slice(from, from + query.limit);
  const isLast = from < 0 || from + query.limit >= placed.length;
  const last = page.at(-1);
  return {
    items: page.map(({ row }) => row),
    totalItems: matching.length,
    pageInfo: isLast || !last ? {} : { nextCursor: formatCursor(last.place) },
    facets: countFacets(rows, table),
  };

  function placeOf(row: T): TablePlace {
    const values = query.sort.map(({ column }) =>
      table.columns[column].value(row),
    );
    return { values, id: table.id(row) };
  }
}

function refuseUnknownColumns<T>(table: TableColumns<T>, query: TableQuery) {
  const names = Object.keys(table.columns);
  const asked = [
    ...query.sort.map(({ column }) => column),
    ...Object.keys(query.filters),
  ];
  const unknown = asked.find(name => !names.includes(name));
  if (unknown !== undefined) {
    throw new TableQueryError(
      `There is no column "${unknown}": expected one of ${names.join(', ')}`,
    );
  }
}

function readCursor(cursor: string, query: TableQuery): TablePlace {
  const place = parseCursor(cursor, query.sort.length);
  if (!place) {
    throw new TableQueryError(
      'The cursor belongs to another sorting: begin without one',
    );
  }
  return place;
}

function matches<T>(
  row: T,
  { columns }: TableColumns<T>,
  { filters, text }: TableQuery,
): boolean {
  const passes = Object.entries(filters).every(([name, wanted]) =>
    wanted.includes(String(columns[name].value(row) ?? '')),
  );
  if (!passes || !text) {
    return passes;
  }
  const searched = Object.values(columns)
    .filter(column => column.text)
    .map(column => String(column.value(row) ?? '').toLowerCase())
    .join('\n');
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every(word => searched.includes(word));
}

function comparePlaces(
  a: TablePlace,
  b: TablePlace,
  { sort }: TableQuery,
): number {
  for (const [index, { descending }] of sort.entries()) {
    const order = compareCells(a.values[index], b.values[index], descending);
    if (order !== 0) {
      return order;
    }
  }
  return collator.compare(a.id, b.id);
}

function compareCells(a: CellValue, b: CellValue, descending: boolean): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : collator.compare(String(a), String(b));
  return descending ? -order : order;
}

function countFacets<T>(
  rows: readonly T[],
  { columns }: TableColumns<T>,
): TablePage<T>['facets'] {
  const facets = Object.entries(columns).filter(([, { facet }]) => facet);
  return Object.fromEntries(
    facets.map(([name, { value }]) => {
      const counts = new Map<string, number>();
      for (const row of rows) {
        const cell = value(row);
        if (cell !== undefined) {
          counts.set(String(cell), (counts.get(String(cell)) ?? 0) + 1);
        }
      }
      const sorted = [...counts]
        .map(([text, count]) => ({ value: text, count }))
        .sort(
          (a, b) => b.count - a.count || collator.compare(a.value, b.value),
        );
      return [name, sorted];
    }),
  );
}
