import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useId } from 'react';
import { formatMoment } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { layOutTimeChart } from './timeChartLayout';
import type { TimeSeries } from './TimeSeries';
import { TimeTable } from './TimeTable';
import styles from './TimeChart.module.css';

/** Properties of {@link TimeChart}. */
export interface TimeChartProps {
  /** What it shows, for screen readers and the table. */
  label: string;
  /** Milliseconds since 1970. */
  from: number;
  to: number;
  series: TimeSeries[];
  /** Moments to point at, such as the begin of a problem; those outside are left out. */
  marks?: { at: string; label: string }[];
}

/** Steps over time with marks and gaps, and the same as a table that unfolds. */
export function TimeChart(props: TimeChartProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { label, from, to, series, marks = [] } = props;
  const hatch = useId();
  const layout = layOutTimeChart({
    from,
    to,
    series: series.map(({ points }) => points),
  });
  return (
    <figure className={styles.chart} aria-label={label}>
      <div className={styles.plot}>
        <svg
          aria-hidden
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className={styles.svg}
        >
          <defs>
            <pattern
              id={hatch}
              width="1.2"
              height="10"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(20)"
            >
              <line y2="10" className={styles.hatch} />
            </pattern>
          </defs>
          {layout.gaps.map(({ x, width }) => (
            <rect
              key={x}
              x={x}
              width={width}
              height="100"
              fill={`url(#${hatch})`}
            />
          ))}
          {series.map(({ name, kind }, index) =>
            layout.series[index].map(({ x, width, height }) => (
              <rect
                key={`${name}:${x}`}
                className={styles[kind]}
                x={x}
                y={100 - height}
                width={width}
                height={height}
              />
            )),
          )}
        </svg>
        {marks.map(mark => {
          const x = layout.toX(mark.at);
          return (
            x !== undefined && (
              <span
                key={`${mark.at}:${mark.label}`}
                className={styles.mark}
                data-left={x > 80 || undefined}
                style={{ insetInlineStart: `${x}%` }}
              >
                {mark.label}
              </span>
            )
          );
        })}
      </div>
      <div className={styles.axis} aria-hidden>
        {layout.ticks.map(({ x, at }, index) => (
          <span key={x}>
            {index === layout.ticks.length - 1
              ? t('chart.now')
              : formatMoment(at, to)}
          </span>
        ))}
      </div>
      <TimeTable series={series} from={from} to={to} />
    </figure>
  );
}
