import type { ScalarParameter } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiDeleteBinLine } from '@remixicon/react';
import { getFindings, usePlatformForm } from '../answers/PlatformForm';
import { Findings, useFormText } from '../parts';
import { ScalarControl } from '../parts/ScalarControl';
import type { Row } from './createRow';
import styles from './RowsTable.module.css';

/** One row: a control per column, what is wrong below it. */
export function TableRow(props: {
  id: string;
  path: string;
  index: number;
  label: string;
  columns: readonly ScalarParameter[];
  row: Row;
  onChange(row: Row): void;
  /** Absent: the row has to stay. */
  onRemove?(): void;
}) {
  const { id, path, index, label, columns, row, onChange, onRemove } = props;
  const form = usePlatformForm();
  const { t } = useFormText();
  const findings = getFindings(form, path);
  const position = String(index + 1);
  return (
    <>
      <tr data-row={index} className={styles.row}>
        {columns.map(column => {
          const isWrong = findings.some(
            finding =>
              finding.level === 'error' &&
              finding.field === `${path}.${column.name}`,
          );
          return (
            <td
              key={column.name}
              data-label={
                'unit' in column && column.unit
                  ? `${column.title}, ${column.unit}`
                  : column.title
              }
            >
              <ScalarControl
                path={`${path}.${column.name}`}
                definition={column}
                value={row[column.name] ?? column.default}
                aria={{
                  'aria-label': t('rows.cell', {
                    column: column.title,
                    row: position,
                    label,
                  }),
                  'aria-invalid': isWrong,
                  'aria-describedby': `${id}-findings`,
                }}
                onChange={value => onChange({ ...row, [column.name]: value })}
              />
            </td>
          );
        })}
        <td className={styles.actions}>
          {onRemove && (
            <button
              type="button"
              className={styles.remove}
              aria-label={t('rows.remove', { row: position, label })}
              title={t('rows.remove', { row: position, label })}
              onClick={onRemove}
            >
              <RiDeleteBinLine size={16} aria-hidden />
            </button>
          )}
        </td>
      </tr>
      {findings.length > 0 && (
        <tr className={styles.findings}>
          <td colSpan={columns.length + 1}>
            <Findings id={`${id}-findings`} findings={findings} />
          </td>
        </tr>
      )}
    </>
  );
}
