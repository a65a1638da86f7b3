import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { ClusterSummary } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiArrowRightSLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { RuleText } from '../components/RuleText';
import { Glyph } from '../components/Glyph';
import { useFormText } from '../formFields/parts';
import { formatPerHour } from '../text/money';
import { formatMoment } from '../text/time';
import { getClusterWord } from './clusterWord';
import styles from './Home.module.css';

/** One cluster: its state, what to know of it and what it costs; the whole row leads to its Cluster tab. */
export function ClusterRow(props: { cluster: ClusterSummary }) {
  const { cluster } = props;
  const { t } = useFormText();
  const toEntity = useEntityRefLink();
  const { word, glyph } = getClusterWord(cluster);
  const more = [
    cluster.since &&
      t('home.clusters.since', {
        time: formatMoment(new Date(cluster.since), Date.now()),
      }),
    cluster.moreProblems > 0 &&
      t('home.clusters.more', { count: cluster.moreProblems }),
  ].filter(Boolean);
  return (
    <li>
      <Link
        to={`${toEntity(cluster.entityRef)}/cluster`}
        className={styles.row}
      >
        <span className={styles.name}>
          <strong>{cluster.name}</strong>
          <small>
            {[cluster.account, cluster.region].filter(Boolean).join(' / ')}
          </small>
        </span>
        <span className={styles.pill} data-glyph={glyph}>
          <Glyph state={glyph} size={14} decorative />
          {t(`home.state.${word}`)}
        </span>
        <span className={styles.headline}>
          {cluster.headline ? (
            <RuleText text={capitalise(cluster.headline)} />
          ) : (
            <span className={styles.quiet}>
              {glyph === 'ok' && t('home.clusters.nothingToDo')}
            </span>
          )}
          <small>{more.join(' · ')}</small>
        </span>
        <span className={styles.cost}>
          {(cluster.perHour && formatPerHour(cluster.perHour)) ?? '–'}
        </span>
        <RiArrowRightSLine size={18} aria-hidden />
      </Link>
    </li>
  );
}

/** A headline continues the verdict, so it begins in lower case. */
function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
