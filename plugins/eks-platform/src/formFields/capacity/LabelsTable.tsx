import { useState } from 'react';
import { getFindings, usePlatformForm } from '../answers/PlatformForm';
import { isSameAnswer } from '../answers/isSameAnswer';
import { Findings, useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import type { Row } from '../rows/createRow';
import { RowsTable } from '../rows/RowsTable';
import { labelColumns } from './poolRows';

/** Labels of a pool's nodes as rows; a label without a key, or one that is there twice, stops Next. */
export function LabelsTable(props: {
  path: string;
  labels: Readonly<Record<string, string>>;
  onChange(labels: Record<string, string> | undefined): void;
}) {
  const { path, labels, onChange } = props;
  const form = usePlatformForm();
  const { t } = useFormText();
  const [typed, setTyped] = useState<Row[]>(() => toRows(labels));
  const isDraft = Boolean(form.answers.drafts?.[path]);
  // Another preset or a fix may have changed the labels meanwhile.
  const rows =
    isDraft || isSameAnswer(toLabels(typed), labels) ? typed : toRows(labels);

  const change = (next: Row[]) => {
    const keys = next.map(row => String(row.key ?? ''));
    const twice = keys.find((key, index) => keys.indexOf(key) < index);
    let message: string | undefined;
    if (keys.includes('')) {
      message = t('pools.labelMissing');
    } else if (twice !== undefined) {
      message = t('pools.labelTwice', { key: twice });
    }
    setTyped(next);
    form.keepDraft(
      path,
      message === undefined ? undefined : { text: '', message },
    );
    if (message === undefined) {
      onChange(next.length > 0 ? toLabels(next) : undefined);
    }
  };
  return (
    <fieldset className={fieldStyles.field} aria-invalid={isDraft}>
      <legend className={fieldStyles.label}>{t('pools.labels')}</legend>
      <p className={fieldStyles.help}>{t('pools.labelsHelp')}</p>
      <RowsTable
        path={`${path}.rows`}
        label={t('pools.labels')}
        columns={labelColumns(t)}
        rows={rows}
        onChange={change}
      />
      <Findings findings={getFindings(form, path)} />
    </fieldset>
  );
}

function toRows(labels: Readonly<Record<string, string>>): Row[] {
  return Object.entries(labels).map(([key, value]) => ({ key, value }));
}

function toLabels(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(
    rows.map(row => [String(row.key ?? ''), String(row.value ?? '')]),
  );
}
