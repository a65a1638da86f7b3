import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiArrowRightSLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Glyph } from '../components/Glyph';
import { RuleText } from '../components/RuleText';
import { useClusterTabLink } from '../entityCards/useClusterTabLink';
import { CLUSTER_GLYPHS, getHeadline } from '../text/clusterStates';
import { formatPerHour } from '../text/money';
import { formatMoment } from '../text/time';
import { fleetTranslationRef } from '../fleet/translation';
import { homeTranslationRef } from './translation';
import styles from './Home.module.css';

/** One cluster: its state, what to know of it and what it costs; the whole row leads to its Cluster tab. */
export function ClusterRow(props: { row: FleetRow }) {
  const { row } = props;
  const { t } = useTranslationRef(homeTranslationRef);
  const { t: fleetText } = useTranslationRef(fleetTranslationRef);
  const toTab = useClusterTabLink();
  const glyph = CLUSTER_GLYPHS[row.state];
  const { text, since, more } = getHeadline(row);
  const perHour = row.snapshot?.perHour;
  const details = [
    since &&
      t('clusters.since', {
        time: formatMoment(new Date(since), Date.now()),
      }),
    more > 0 && t('clusters.more', { count: more }),
  ].filter(Boolean);
  return (
    <li>
      <Link to={toTab(row.entityRef)} className={styles.row}>
        <span className={styles.name}>
          <strong>{row.name}</strong>
          <small>
            {row.account} / {row.region}
          </small>
        </span>
        <span className={styles.pill} data-glyph={glyph}>
          <Glyph state={glyph} size={14} decorative />
          {fleetText(`state.${row.state}`)}
        </span>
        <span className={styles.headline}>
          {text ? (
            <RuleText text={text} />
          ) : (
            <span className={styles.quiet}>
              {row.state === 'healthy' && t('clusters.nothingToDo')}
            </span>
          )}
          <small>{details.join(' · ')}</small>
        </span>
        <span className={styles.cost}>
          {(perHour && formatPerHour(perHour)) ?? '–'}
        </span>
        <RiArrowRightSLine size={18} aria-hidden />
      </Link>
    </li>
  );
}
