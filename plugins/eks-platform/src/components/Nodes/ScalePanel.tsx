import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodesView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useClusterHistory } from '../../hooks/useClusterHistory';
import { useNow } from '../../hooks/useNow';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { toTimePoints } from '../Overview/lastDayPoints';
import { Panel } from '../Panel';
import { TimeChart } from '../TimeChart';
import { LaunchTimes } from './LaunchTimes';
import styles from './Nodes.module.css';

const MINUTE_MS = 60_000;
const HOURS = 6;
const SPAN_MS = HOURS * 60 * MINUTE_MS;
// The route gives whole days.
const DAYS = 1;

/** Nodes and waiting pods over the last six hours, from what the snapshots remember, and how long launches take. */
export function ScalePanel(props: { data: NodesView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const { points, error } = useClusterHistory(view.entityRef, DAYS);
  const now = useNow(MINUTE_MS);
  const from = now - SPAN_MS;
  const recent = (points ?? []).filter(({ at }) => Date.parse(at) >= from);
  const isEmpty = recent.length < 2;
  return (
    <Panel
      title={t('scale.title', { hours: `${HOURS}` })}
      subtitle={t('scale.subtitle')}
    >
      {isEmpty && !error && (
        <p className={styles.note}>
          {points ? t('scale.none', { hours: `${HOURS}` }) : t('scale.reading')}
        </p>
      )}
      {error && (
        <p className={styles.note}>
          {t('scale.failed', { message: error.message })}
        </p>
      )}
      {!isEmpty && (
        <TimeChart
          label={t('scale.label', { hours: `${HOURS}` })}
          from={from}
          to={now}
          series={[
            {
              name: t('day.nodes'),
              kind: 'area',
              points: toTimePoints(recent, 'nodes', from),
            },
            {
              name: t('day.waiting'),
              kind: 'trouble',
              points: toTimePoints(recent, 'pendingPods', from),
            },
          ]}
        />
      )}
      <LaunchTimes pools={props.data.pools} />
    </Panel>
  );
}
