import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { HurtRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { formatNumber } from '../../text/numbers';
import { clusterTranslationRef, type ClusterText } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { toTabPath } from '../ClusterTab/tabPaths';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './WhoIsHurt.module.css';

const SHOWN = 5;

/** Whose workloads and hosts the open problems touch, and which problem does. */
export function WhoIsHurt(props: { rows: HurtRow[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { base } = useCluster();
  const [isWhole, setWhole] = useState(false);
  const { rows } = props;
  if (rows.length === 0) {
    return null;
  }
  const owners = new Set(rows.flatMap(({ owner }) => owner ?? [])).size;
  const hidden = rows.length - SHOWN;
  return (
    <Panel
      title={t('hurt.title')}
      subtitle={owners > 0 && t('hurt.owners', { count: owners })}
      flush
    >
      <ul className={styles.rows}>
        {(isWhole ? rows : rows.slice(0, SHOWN)).map(row => (
          <li key={`${row.owner ?? ''}:${row.problem}`}>
            <span className={row.owner ? styles.owner : styles.nobody}>
              {row.owner ?? t('hurt.noOwner')}
            </span>
            <span className={styles.what}>
              {describe(row, t)}
              <Link
                to={toTabPath(base, {
                  tab: 'overview',
                  query: { problem: row.problem },
                })}
                className={styles.why}
              >
                <RuleText text={row.why} />
              </Link>
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          variant="tertiary"
          size="small"
          className={styles.more}
          onPress={() => setWhole(!isWhole)}
        >
          {isWhole ? t('hurt.fewer') : t('hurt.more', { count: hidden })}
        </Button>
      )}
    </Panel>
  );
}

function describe(row: HurtRow, t: ClusterText): string {
  const names = row.workloads.map(({ name, pods }) =>
    pods > 1 && row.workloads.length + row.moreWorkloads > 1
      ? `${name} (${formatNumber(pods)})`
      : name,
  );
  const more =
    row.moreWorkloads > 0
      ? [t('hurt.moreWorkloads', { count: row.moreWorkloads })]
      : [];
  const pods =
    row.pods > 0
      ? [
          `${t('hurt.pods', { count: row.pods })}: ${[...names, ...more].join(
            ', ',
          )}`,
        ]
      : [];
  return [...pods, ...row.hosts].join(' · ');
}
