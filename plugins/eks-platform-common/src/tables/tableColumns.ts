/** A value to sort by; what is not known comes last, whichever way round. */
export type CellValue = string | number | undefined;

/** One column of a table that the server sorts, filters and searches. */
export interface TableColumn<T> {
  value(row: T): CellValue;
  /** Few enough values to choose from; their counts come with each page. */
  facet?: boolean;
  /** Its value is a name that a person searches for. */
  text?: boolean;
}

/** How one table is asked: its columns, and what tells its rows apart. */
export interface TableColumns<T> {
  /** Stays the same for as long as the thing exists. */
  id(row: T): string;
  columns: Record<string, TableColumn<T>>;
}
