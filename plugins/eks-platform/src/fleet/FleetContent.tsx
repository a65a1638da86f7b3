import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Fleet } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useMemo } from 'react';
import { useNow } from '../hooks/useNow';
import { useQueryValue } from '../hooks/useQueryValue';
import { fleetTranslationRef } from './translation';
import { CertificatesChart } from './CertificatesChart';
import { CostChart } from './CostChart';
import { filterFleet } from './filterFleet';
import { getFleetTotals } from './fleetTotals';
import { FleetFilterBar } from './FleetFilterBar';
import { FleetMap } from './FleetMap';
import { FleetStrip } from './FleetStrip';
import { FleetTable } from './FleetTable';
import { NoMatch } from './NoMatch';
import { sortFleet } from './sortFleet';
import { SupportChart } from './SupportChart';
import { useFleetFilters } from './useFleetFilters';
import styles from './Fleet.module.css';

const HOUR_MS = 3_600_000;

/** Sums and charts of all clusters, then the list of those that pass the filters. */
export function FleetContent(props: { fleet: Fleet }) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const { rows } = props.fleet;
  const now = useNow(HOUR_MS);
  const { filters, change, clear } = useFleetFilters();
  const [order, setOrder] = useQueryValue('sort');
  const [view, setView] = useQueryValue('view');
  const totals = useMemo(() => getFleetTotals(rows, now), [rows, now]);
  const shown = useMemo(
    () => sortFleet(filterFleet(rows, filters), order),
    [rows, filters, order],
  );
  if (rows.length === 0) {
    return (
      <section className={styles.alone}>
        <h2>{t('empty.title')}</h2>
        <p>{t('empty.text')}</p>
      </section>
    );
  }
  return (
    <>
      <FleetStrip
        totals={totals}
        state={filters.state}
        onState={state => change({ state })}
      />
      <div className={styles.charts}>
        <CostChart rows={rows} />
        <CertificatesChart rows={rows} />
        <SupportChart
          rows={rows}
          version={filters.version}
          onVersion={version => change({ version })}
        />
      </div>
      <section className={styles.list} aria-label={t('title')}>
        <FleetFilterBar
          rows={rows}
          filters={filters}
          onFilter={change}
          view={view === 'map' ? 'map' : 'table'}
          onView={next => setView(next === 'map' ? 'map' : undefined)}
        />
        {shown.length === 0 && <NoMatch filters={filters} onClear={clear} />}
        {shown.length > 0 && view === 'map' && <FleetMap rows={shown} />}
        {shown.length > 0 && view !== 'map' && (
          <FleetTable rows={shown} order={order} onOrder={setOrder} />
        )}
        <p className={styles.foot} role="status">
          {t('filters.shown', {
            shown: shown.length,
            total: rows.length,
          })}
        </p>
      </section>
    </>
  );
}
