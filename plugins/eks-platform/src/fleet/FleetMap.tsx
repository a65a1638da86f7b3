import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { Glyph } from '../components/Glyph';
import { useRovingFocus } from '../hooks/useRovingFocus';
import { nameCollator } from '../text/collator';
import { formatNumber } from '../text/numbers';
import { fleetTranslationRef } from './translation';
import { useClusterTabLink } from '../entityCards/useClusterTabLink';
import { CLUSTER_GLYPHS } from '../text/clusterStates';
import styles from './Fleet.module.css';

/** A tile per cluster, by account: arrow keys move, Enter opens. */
export function FleetMap(props: { rows: FleetRow[] }) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const toTab = useClusterTabLink();
  const { ref, onKeyDown } = useRovingFocus();
  const accounts = [...new Set(props.rows.map(row => row.account))].sort(
    nameCollator.compare,
  );
  return (
    // The tiles are the controls; the box only hears their keys.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={ref} onKeyDown={onKeyDown} className={styles.map}>
      {accounts.map(account => {
        const rows = props.rows.filter(row => row.account === account);
        return (
          <section key={account} aria-label={account}>
            <h3>
              {account} <small>{formatNumber(rows.length)}</small>
            </h3>
            <div className={styles.tiles}>
              {rows.map(row => {
                const label = [
                  row.name,
                  t(`state.${row.state}`),
                  row.failure?.message ?? row.snapshot?.problems[0]?.title,
                ]
                  .filter(Boolean)
                  .join(', ');
                return (
                  <Link
                    key={row.entityRef}
                    to={toTab(row.entityRef)}
                    className={styles.tile}
                    data-state={row.state}
                    data-roving
                    tabIndex={-1}
                    aria-label={label}
                    title={label}
                  >
                    <Glyph
                      state={CLUSTER_GLYPHS[row.state]}
                      size={14}
                      decorative
                    />
                  </Link>
                );
              })}
            </div>
          </section>
        );
      })}
    </div>
  );
}
