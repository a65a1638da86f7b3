import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useState } from 'react';
import { VirtualRows } from '../components/VirtualRows';
import { fleetTranslationRef } from './translation';
import { FleetLine } from './FleetLine';
import { FLEET_ORDERS } from './sortFleet';
import styles from './Fleet.module.css';

const ROW_PX = 53;
const HEAD_PX = 37;
const COLUMNS = [
  'cluster',
  'state',
  'know',
  'owner',
  'version',
  'nodes',
  'gpus',
  'cost',
  'age',
] as const;

/** One row per cluster; of a long list only rows in view are in the page. */
export function FleetTable(props: {
  rows: FleetRow[];
  order: string | undefined;
  onOrder: (order: string | undefined) => void;
}) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const { rows, order = 'state', onOrder } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  return (
    <div
      ref={setScroller}
      role="table"
      aria-label={t('title')}
      aria-rowcount={rows.length + 1}
      className={styles.table}
    >
      <div role="rowgroup" className={styles.headGroup}>
        <div role="row" className={styles.head}>
          {COLUMNS.map(column => {
            const sortable = FLEET_ORDERS.find(name => name === column);
            const isSorted = sortable && sortable === order;
            return (
              <span
                key={column}
                role="columnheader"
                className={styles[column]}
                aria-sort={isSorted ? 'descending' : undefined}
              >
                {sortable ? (
                  <button
                    type="button"
                    onClick={() =>
                      onOrder(sortable === 'state' ? undefined : sortable)
                    }
                  >
                    {t(`column.${column}`)}
                    {isSorted && <span aria-hidden> ↓</span>}
                  </button>
                ) : (
                  t(`column.${column}`)
                )}
              </span>
            );
          })}
        </div>
      </div>
      <VirtualRows
        rows={rows}
        scroller={scroller}
        rowPx={ROW_PX}
        headPx={HEAD_PX}
      >
        {(row, index, offset) => (
          <FleetLine
            key={row.entityRef}
            row={row}
            index={index}
            offset={offset}
          />
        )}
      </VirtualRows>
    </div>
  );
}
