import type { ScalarParameter } from '@eks-platform/backstage-plugin-eks-platform-common';

/** One row of a list of answers, by column. */
export type Row = Record<string, unknown>;

/** A row with the defaults of its columns; what must be filled is empty. */
export function createRow(columns: readonly ScalarParameter[]): Row {
  return Object.fromEntries(
    columns.map(column => [column.name, column.default ?? createCell(column)]),
  );
}

function createCell(column: ScalarParameter): unknown {
  switch (column.type) {
    case 'boolean':
      return false;
    case 'choice':
      return column.choices[0].value;
    case 'string':
      return '';
    default:
      return column.minimum ?? 0;
  }
}
