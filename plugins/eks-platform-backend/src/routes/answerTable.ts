import { InputError } from '@backstage/errors';
import {
  TableQueryError,
  queryTable,
  type Section,
  type SectionTable,
  type TableColumns,
  type TablePage,
  type TableQuery,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** One page of rows; a query that names what the table has not is the caller's mistake. */
export function answerTable<T>(
  rows: readonly T[],
  table: TableColumns<T>,
  query: TableQuery,
): TablePage<T> {
  try {
    return queryTable(rows, table, query);
  } catch (error) {
    throw error instanceof TableQueryError
      ? new InputError(error.message, error)
      : error;
  }
}

/** One page of the rows of a section, with how far the section can be trusted. */
export function answerSectionTable<T>(
  section: Section<T[]>,
  table: TableColumns<T>,
  query: TableQuery,
): SectionTable<T> {
  const { state, issues, observedAt, data } = section;
  return {
    ...answerTable(data ?? [], table, query),
    // No rows and not known are two things.
    ...(data === undefined && { totalItems: undefined }),
    state,
    issues,
    observedAt,
  };
}
