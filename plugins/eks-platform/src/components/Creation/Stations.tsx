import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ItemState,
  LifecycleStation,
  LifecycleView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Since } from '../Age';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Creation.module.css';

const GLYPHS: Record<LifecycleStation['progress'], ItemState> = {
  done: 'ok',
  running: 'progressing',
  failed: 'critical',
  waits: 'waits',
};

/** The five stations, each with one fact. */
export function Stations(props: { lifecycle: LifecycleView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { stations } = props.lifecycle;
  const startedAt = stations[0]?.startedAt;
  return (
    <Panel
      title={t('creation.title')}
      subtitle={startedAt && <Since at={startedAt} />}
    >
      <ol className={styles.stations}>
        {stations.map(station => (
          <li
            key={station.state}
            className={`${styles.station} ${styles[station.progress]}`}
            aria-current={station.progress === 'running' ? 'step' : undefined}
          >
            <span className={styles.track}>
              <Glyph state={GLYPHS[station.progress]} size={20} filled />
            </span>
            <span className={styles.stationName}>
              {t(`station.${station.state}`)}
            </span>
            {station.fact && (
              <span className={styles.fact}>
                <RuleText text={station.fact} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
