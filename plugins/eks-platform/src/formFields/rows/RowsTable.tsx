import type { ScalarParameter } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiAddLine } from '@remixicon/react';
import { useId, useRef, useState } from 'react';
import { withoutRow } from '../answers/drafts';
import { usePlatformForm } from '../answers/PlatformForm';
import { SmallButton, useFormText } from '../parts';
import { UndoLine } from '../parts/UndoLine';
import { ColumnHelp } from './ColumnHelp';
import { createRow, type Row } from './createRow';
import { TableRow } from './TableRow';
import styles from './RowsTable.module.css';

export interface RowsTableProps {
  /** Path of the list in the answers. */
  path: string;
  /** What the rows are, such as Hubs. */
  label: string;
  columns: readonly ScalarParameter[];
  rows: readonly Row[];
  minRows?: number;
  maxRows?: number;
  onChange(rows: Row[]): void;
}

/** A list of answers as a table that is filled in place; on a narrow page each row is a card. */
export function RowsTable(props: RowsTableProps) {
  const { path, label, columns, rows, minRows = 0, maxRows, onChange } = props;
  const { changeDrafts } = usePlatformForm();
  const { t } = useFormText();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [removed, setRemoved] = useState<{ row: Row; at: number }>();

  const focusRow = (at: number) =>
    // The row is drawn with the next answers.
    setTimeout(() =>
      root.current
        ?.querySelector<HTMLElement>(`[data-row="${at}"] :is(input, select)`)
        ?.focus(),
    );
  const add = () => {
    setRemoved(undefined);
    onChange([...rows, createRow(columns)]);
    focusRow(rows.length);
  };
  const remove = (at: number) => {
    setRemoved({ row: rows[at], at });
    changeDrafts(drafts => withoutRow(drafts, path, at));
    onChange(rows.filter((_, index) => index !== at));
  };
  const undo = ({ row, at }: { row: Row; at: number }) => {
    setRemoved(undefined);
    onChange([...rows.slice(0, at), row, ...rows.slice(at)]);
    focusRow(at);
  };

  return (
    <div ref={root} className={styles.list}>
      {rows.length > 0 && (
        <table
          className={styles.table}
          aria-label={label}
          data-columns={columns.length > 4 ? 'many' : 'few'}
        >
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column.name} scope="col">
                  {column.title}
                  {'unit' in column && column.unit && (
                    <small> {column.unit}</small>
                  )}
                </th>
              ))}
              <th scope="col" aria-label={t('rows.actions')} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <TableRow
                // Rows have no identity of their own: each cell may change.
                // eslint-disable-next-line react/no-array-index-key
                key={index}
                id={`${id}-${index}`}
                path={`${path}.${index}`}
                index={index}
                label={label}
                columns={columns}
                row={row}
                onChange={next =>
                  onChange(rows.map((one, at) => (at === index ? next : one)))
                }
                onRemove={
                  rows.length > minRows ? () => remove(index) : undefined
                }
              />
            ))}
          </tbody>
        </table>
      )}
      {rows.length === 0 && <p className={styles.none}>{t('rows.none')}</p>}
      <div className={styles.foot}>
        <SmallButton
          iconStart={<RiAddLine />}
          isDisabled={maxRows !== undefined && rows.length >= maxRows}
          onPress={add}
          aria-label={t('rows.addTo', { label })}
        >
          {t('rows.add')}
        </SmallButton>
        {maxRows !== undefined && rows.length >= maxRows && (
          <span className={styles.none}>
            {t('rows.full', { max: String(maxRows) })}
          </span>
        )}
        {removed && (
          <UndoLine
            name={t('rows.row', { row: String(removed.at + 1) })}
            onUndo={() => undo(removed)}
            onGone={() => setRemoved(undefined)}
          />
        )}
      </div>
      <ColumnHelp columns={columns} />
    </div>
  );
}
