import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useId, type ReactNode } from 'react';
import { fleetTranslationRef } from './translation';
import styles from './Fleet.module.css';

/** A chart with its finding in words, and the same as a table. */
export function ChartCard(props: {
  title: string;
  aside?: ReactNode;
  /** One sentence that says what the chart shows. */
  finding?: ReactNode;
  table?: { head: string[]; rows: string[][] };
  children: ReactNode;
}) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const id = useId();
  const { table } = props;
  return (
    <section aria-labelledby={id} className={styles.chart}>
      <header>
        <h2 id={id}>{props.title}</h2>
        <span className={styles.quiet}>{props.aside}</span>
      </header>
      <div className={styles.plot}>{props.children}</div>
      {props.finding && <p className={styles.finding}>{props.finding}</p>}
      {table && (
        <details>
          <summary>{t('charts.showTable')}</summary>
          <div className={styles.tableScroll}>
            <table>
              <thead>
                <tr>
                  {table.head.map((name, i) => (
                    // eslint-disable-next-line react/no-array-index-key
                    <th key={i} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map(cells => (
                  <tr key={cells[0]}>
                    {cells.map((cell, i) => (
                      // eslint-disable-next-line react/no-array-index-key
                      <td key={i}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
