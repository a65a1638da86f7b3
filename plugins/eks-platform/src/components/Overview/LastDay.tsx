import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ClusterHistory } from '../../hooks/useClusterHistory';
import { useNow } from '../../hooks/useNow';
import { formatNumber } from '../../text/numbers';
import { formatSpan } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Panel } from '../Panel';
import { TimeChart } from '../TimeChart';
import { groupBegins, toTimePoints } from './lastDayPoints';
import styles from './Overview.module.css';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SHORTEST_MS = 15 * MINUTE_MS;

/** Nodes, and pods that waited, over the last 24 hours or as far as there is history, with where the open problems begin. */
export function LastDay(props: { history: ClusterHistory }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const now = useNow(MINUTE_MS);
  const points = (props.history.points ?? []).filter(
    ({ at }) => Date.parse(at) >= now - DAY_MS,
  );
  const [first] = points;
  const last = points[points.length - 1];
  const known = first ? now - Date.parse(first.at) : 0;
  // A few minutes are no history.
  if (known < SHORTEST_MS) {
    return null;
  }
  const isWhole = known > DAY_MS - SHORTEST_MS;
  const span = isWhole ? DAY_MS : known;
  const from = now - span;
  const begins = view.problems.flatMap(({ since }, index) =>
    since && Date.parse(since) >= from
      ? [{ at: since, number: index + 1 }]
      : [],
  );
  const marks = groupBegins(begins, span).map(({ at, numbers }) => ({
    at,
    label: t('day.problem', {
      count: numbers.length,
      numbers: numbers.join(', '),
    }),
  }));
  return (
    <Panel
      title={
        isWhole
          ? t('day.title')
          : t('day.titleShorter', { span: formatSpan(span) })
      }
      subtitle={t('day.subtitle')}
      aside={
        <>
          <Legend name={t('day.nodes')} value={last.nodes} />
          <Legend name={t('day.waiting')} value={last.pendingPods} isTrouble />
        </>
      }
    >
      <TimeChart
        label={t('day.label')}
        from={from}
        to={now}
        marks={marks}
        series={[
          {
            name: t('day.nodes'),
            kind: 'area',
            points: toTimePoints(points, 'nodes', from),
          },
          {
            name: t('day.waiting'),
            kind: 'trouble',
            points: toTimePoints(points, 'pendingPods', from),
          },
        ]}
      />
    </Panel>
  );
}

function Legend(props: {
  name: string;
  value: number | undefined;
  isTrouble?: boolean;
}) {
  const { name, value, isTrouble = false } = props;
  return (
    <span className={styles.legend} data-trouble={isTrouble || undefined}>
      {name} {value === undefined ? '–' : formatNumber(value)}
    </span>
  );
}
