import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { Glyph } from '../components/Glyph';
import { RuleText } from '../components/RuleText';
import { CLUSTER_GLYPHS, getHeadline } from '../text/clusterStates';
import { formatMoment } from '../text/time';
import { fleetTranslationRef } from '../fleet/translation';
import { entityCardTranslationRef } from './translation';
import { ClusterFigures } from './ClusterFigures';
import { OtherProblems } from './OtherProblems';
import { RememberedCard } from './RememberedCard';
import { useClusterTabLink } from './useClusterTabLink';
import styles from './EntityCards.module.css';

/** State, worst problem and four figures of a cluster, from its last snapshot: the cluster itself is not asked. */
export function ClusterCard() {
  const { t } = useTranslationRef(entityCardTranslationRef);
  return (
    <RememberedCard
      title={t('cluster.title')}
      height={180}
      tellsNoAccess
      without={row => <Headline row={row} />}
    >
      {(snapshot, row) => (
        <>
          <Headline row={row} />
          <OtherProblems row={row} />
          {row.state === 'unreachable' && (
            <p className={styles.old}>
              {t('cluster.lastKnown')}:{' '}
              {formatMoment(new Date(snapshot.takenAt), Date.now())}
            </p>
          )}
          <ClusterFigures
            snapshot={snapshot}
            isOld={row.state === 'unreachable'}
          />
          <Foot row={row} />
        </>
      )}
    </RememberedCard>
  );
}

function Headline(props: { row: FleetRow }) {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const { t: fleetText } = useTranslationRef(fleetTranslationRef);
  const { row } = props;
  const { text, since } = getHeadline(row);
  const none =
    row.state === 'not-applied'
      ? t('cluster.notApplied')
      : row.state === 'healthy' && t('cluster.healthy');
  return (
    <div className={styles.verdict}>
      <span className={styles.pill} data-state={row.state}>
        <Glyph state={CLUSTER_GLYPHS[row.state]} size={14} decorative />
        {fleetText(`state.${row.state}`)}
      </span>
      <p className={styles.headline}>
        {text ? <RuleText text={text} /> : none || t('noSnapshot')}
        {since && (
          <span className={styles.second}>
            {t('cluster.since', {
              time: formatMoment(new Date(since), Date.now()),
            })}
          </span>
        )}
      </p>
    </div>
  );
}

function Foot(props: { row: FleetRow }) {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const toTab = useClusterTabLink();
  const { account, region, name, entityRef } = props.row;
  return (
    <p className={styles.foot}>
      <span className={styles.second}>
        {account} / {region} / {name}
      </span>
      <Link to={toTab(entityRef)}>{t('cluster.open')}</Link>
    </p>
  );
}
