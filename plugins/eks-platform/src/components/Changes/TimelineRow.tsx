import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from 'react-router-dom';
import { toWebUrl } from '../../text/webUrl';
import { clusterTranslationRef } from '../translation';
import { Moment } from '../Age';
import { useCluster } from '../ClusterTab/ClusterContext';
import { toTabPath } from '../ClusterTab/tabPaths';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import type { TimelineItem } from './timeline';
import styles from './Changes.module.css';

/** When, what, by whom, and the ways to the commit, the run and the object. */
export function TimelineRow(props: { item: TimelineItem }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view, base } = useCluster();
  const { at, change, begins } = props.item;
  const commits = toWebUrl(view.links.commits);
  const outside = [
    ['commit', change?.commit && commits && `${commits}${change.commit}`],
    ['run', toWebUrl(change?.url)],
  ] as const;
  return (
    <li className={styles.row}>
      <span className={styles.when}>
        <Moment at={at} />
      </span>
      <Mark item={props.item} />
      <div className={styles.what}>
        {change && (
          <span>
            {change.target ? (
              <Link
                to={toTabPath(base, change.target)}
                className={styles.target}
              >
                <RuleText text={change.what} />
              </Link>
            ) : (
              <RuleText text={change.what} />
            )}
            {change.by && (
              <span className={styles.second}>
                {' '}
                {t('changes.by', { who: change.by })}
              </span>
            )}
            {outside.map(
              ([name, href]) =>
                href && (
                  <a
                    key={name}
                    href={href}
                    target="_blank"
                    rel="noopener noreferrer"
                    className={styles.outside}
                  >
                    {t(`changes.${name}`)}
                  </a>
                ),
            )}
          </span>
        )}
        {begins.map(({ problem, number, title }) => (
          <span key={problem} className={change && styles.second}>
            <Link
              to={toTabPath(base, {
                tab: 'overview',
                query: { problem },
              })}
              className={styles.target}
            >
              {t(change ? 'changes.begins' : 'changes.beginsAlone', {
                number: `${number}`,
              })}
            </Link>
            {!change && (
              <>
                {' '}
                <RuleText text={title} />
              </>
            )}
          </span>
        ))}
      </div>
    </li>
  );
}

function Mark(props: { item: TimelineItem }) {
  const { change, begins } = props.item;
  if (begins.length > 0) {
    return <Glyph state={begins[0].severity} size={14} />;
  }
  return change?.failed ? (
    <Glyph state="warning" size={14} />
  ) : (
    <span className={styles.dot} aria-hidden />
  );
}
