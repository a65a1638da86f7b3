import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { Age, Moment } from '../components/Age';
import { PerHour } from '../components/Amount';
import { Glyph } from '../components/Glyph';
import { useClusterTabLink } from '../entityCards/useClusterTabLink';
import { formatNumber } from '../text/numbers';
import { fleetTranslationRef } from './translation';
import { GpuCount } from './GpuCount';
import { entityName } from '../text/entityName';
import { CLUSTER_GLYPHS } from '../text/clusterStates';
import { SupportLine } from './SupportLine';
import { WhatToKnow } from './WhatToKnow';
import styles from './Fleet.module.css';

/** One cluster; what is not known of it says so. */
export function FleetLine(props: {
  row: FleetRow;
  index: number;
  /** Pixels from the top; undefined when all rows are drawn. */
  offset: number | undefined;
}) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const toTab = useClusterTabLink();
  const { row, index, offset } = props;
  const { snapshot } = row;
  const isOld = row.state === 'unreachable';
  const unknown =
    row.state === 'not-applied' ? (
      '–'
    ) : (
      <span className={styles.quiet}>{t('row.unknown')}</span>
    );
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`${styles.row} ${offset === undefined ? '' : styles.placed}`}
      data-old={isOld || undefined}
      style={
        offset === undefined
          ? undefined
          : { transform: `translateY(${offset}px)` }
      }
    >
      <span role="cell" className={styles.cluster}>
        <Link to={toTab(row.entityRef)}>{row.name}</Link>
        <small>
          {row.account} / {row.region}
          {row.unclaimed && ` · ${t('row.unclaimed')}`}
        </small>
      </span>
      <span role="cell" className={styles.state}>
        <span className={styles.pill} data-state={row.state}>
          <Glyph state={CLUSTER_GLYPHS[row.state]} size={14} decorative />
          {t(`state.${row.state}`)}
        </span>
      </span>
      <span role="cell" className={styles.know}>
        <WhatToKnow row={row} />
      </span>
      <span role="cell" className={styles.owner}>
        {row.owner ? entityName(row.owner) : '–'}
      </span>
      <span role="cell" className={styles.version}>
        {snapshot?.kubernetes ? (
          <SupportLine support={snapshot.kubernetes} />
        ) : (
          unknown
        )}
      </span>
      <span role="cell" className={styles.nodes}>
        {snapshot?.nodes ? formatNumber(snapshot.nodes.total) : unknown}
      </span>
      <span role="cell" className={styles.gpus}>
        {snapshot?.gpus ? <GpuCount gpus={snapshot.gpus} /> : unknown}
      </span>
      <span role="cell" className={styles.cost}>
        {snapshot ? <PerHour quantity={snapshot.perHour} compact /> : unknown}
      </span>
      <span role="cell" className={styles.age}>
        {snapshot && isOld && (
          <>
            <Moment at={snapshot.takenAt} />
            <small>{t('row.lastKnown')}</small>
          </>
        )}
        {snapshot && !isOld && <Age since={snapshot.takenAt} />}
        {!snapshot && '–'}
      </span>
    </div>
  );
}
