import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatNumber } from '../../text/numbers';
import { clusterTranslationRef } from '../translation';
import { Moment } from '../Age';
import type { TimeSeries } from './TimeSeries';
import styles from './TimeChart.module.css';

/** Properties of {@link TimeTable}. */
export interface TimeTableProps {
  series: TimeSeries[];
  from: number;
  to: number;
}

/** What a chart draws, in numbers: one row per moment at which something changed, newest first. */
export function TimeTable(props: TimeTableProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { series, from, to } = props;
  const moments = [
    ...new Set(series.flatMap(({ points }) => points.map(({ at }) => at))),
  ]
    .filter(at => Date.parse(at) >= from && Date.parse(at) <= to)
    .sort()
    .reverse();
  return (
    <details className={styles.table}>
      <summary>{t('chart.showTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('chart.time')}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moments.map(moment => (
            <tr key={moment}>
              <th scope="row">
                <Moment at={moment} />
              </th>
              {series.map(({ name, points }) => {
                const value = points.find(({ at }) => at === moment)?.value;
                return (
                  <td key={name}>
                    {value === undefined ? '–' : formatNumber(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
