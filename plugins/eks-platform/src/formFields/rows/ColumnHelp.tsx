import type { ScalarParameter } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useFormText } from '../parts';
import styles from './RowsTable.module.css';

/** What the columns mean, for those that say so. */
export function ColumnHelp(props: { columns: readonly ScalarParameter[] }) {
  const { t } = useFormText();
  const told = props.columns.filter(column => column.help);
  if (told.length === 0) {
    return null;
  }
  return (
    <details className={styles.help}>
      <summary>{t('rows.columns')}</summary>
      <dl>
        {told.map(column => (
          <div key={column.name}>
            <dt>{column.title}</dt>
            <dd>{column.help}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
