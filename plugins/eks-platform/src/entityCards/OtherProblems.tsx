import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { Glyph } from '../components/Glyph';
import { RuleText } from '../components/RuleText';
import { entityCardTranslationRef } from './translation';
import { useClusterTabLink } from './useClusterTabLink';
import styles from './EntityCards.module.css';

const SHOWN = 2;

/** The problems after the worst one; each leads to its place in the tab. */
export function OtherProblems(props: { row: FleetRow }) {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const toTab = useClusterTabLink();
  const { snapshot, failure, entityRef } = props.row;
  // Of a cluster that does not answer it is not known whether they still stand.
  if (!snapshot || failure || snapshot.problems.length < 2) {
    return null;
  }
  const others = snapshot.problems.slice(1, 1 + SHOWN);
  const more = snapshot.problemCount - 1 - others.length;
  return (
    <ul className={styles.problems}>
      {others.map(({ key, title, severity }) => (
        <li key={key}>
          <Glyph state={severity} size={16} />
          <Link to={toTab(entityRef, { problem: key })}>
            <RuleText text={title} />
          </Link>
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link to={toTab(entityRef)}>
            {t('cluster.more', { count: more })}
          </Link>
        </li>
      )}
    </ul>
  );
}
